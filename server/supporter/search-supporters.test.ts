import { beforeAll, expect, it, vi } from 'vitest';
import { openBook } from '#scripts/test-book';
import { readClient } from '#server/site/client-address';
import { searchSupporters } from '#server/supporter/search-supporters';

vi.mock('#server/site/client-address', () => ({ readClient: vi.fn() }));

const from = (address: string | null) => vi.mocked(readClient).mockResolvedValue({ address, device: 'a test' });

beforeAll(() => openBook());

it('answers a client two hundred and forty times a minute, then says so and keeps what was looked for', async () => {
  from('192.0.2.7');
  for (let time = 0; time < 240; time += 1) expect((await searchSupporters({})).kind).toBe('found');
  expect(await searchSupporters({ q: ' ada ', after: 'x' })).toEqual({
    kind: 'too-many',
    asked: { q: 'ada', after: 'x' },
  });
  for (const other of ['192.0.2.8', null]) {
    from(other);
    expect((await searchSupporters({ q: 'ada' })).kind).toBe('found');
  }
});
