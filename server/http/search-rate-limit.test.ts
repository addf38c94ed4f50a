import { expect, it, vi } from 'vitest';
import { limitSearch } from '#server/http/search-rate-limit';

const settings = vi.hoisted(() => ({ TRUSTED_PROXY: 1 }));
vi.mock('#server/env', () => ({ getEnv: () => settings }));

const from = (address: string) => limitSearch(new Headers({ 'x-forwarded-for': address }));

it('refuses the 241st search of a client in a minute, and says how long to wait', async () => {
  for (let time = 0; time < 240; time += 1) expect(await from('192.0.2.7')).toBeNull();
  const seconds = await from('192.0.2.7');
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await from('192.0.2.8')).toBeNull();
});

it('lets those who cannot be told apart share a larger limit', async () => {
  settings.TRUSTED_PROXY = 0;
  for (let time = 0; time < 241; time += 1) expect(await from('192.0.2.7')).toBeNull();
});
