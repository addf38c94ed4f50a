import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { findAddress, findFreePort } from '#scripts/process/address';

afterEach(() => vi.unstubAllEnvs());

test('PORT and HOST define the address', async () => {
  const port = await findFreePort();
  vi.stubEnv('HOST', '127.0.0.1');
  vi.stubEnv('PORT', String(port));
  expect(await findAddress({ orNext: true })).toEqual({ host: '127.0.0.1', port, origin: `http://127.0.0.1:${port}` });
});

test.each(['abc', '0', '70000', '3000.5'])('PORT %s is refused with its name', async (value) => {
  vi.stubEnv('PORT', value);
  await expect(findAddress({ orNext: true })).rejects.toThrow(/PORT is ".*"; expected/);
});

test('an error names a port that is in use, and says what to do', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  vi.stubEnv('HOST', '127.0.0.1');
  vi.stubEnv('PORT', String(typeof address === 'object' && address ? address.port : 0));
  await expect(findAddress({ orNext: true })).rejects.toThrow(/PORT.*another program holds it[^]*PORT=/);
  await new Promise((resolve) => holder.close(resolve));
});
