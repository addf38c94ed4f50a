import { headers } from 'next/headers';
import { beforeAll, expect, it, vi } from 'vitest';
import { seedCampaign } from '#test/factories';
import { limitSearch } from '#server/http/search-rate-limit';
import { searchSupporters } from '#server/supporter/search-supporters';

vi.mock('next/headers', () => ({ headers: vi.fn(() => Promise.resolve(new Headers())) }));
vi.mock('#server/http/search-rate-limit', () => ({ limitSearch: vi.fn() }));

beforeAll(() => seedCampaign());

it('searches, or says how long to wait and keeps what was looked for', async () => {
  const sent = new Headers({ 'x-forwarded-for': '2001:db8::1' });
  vi.mocked(headers).mockResolvedValue(sent);
  vi.mocked(limitSearch).mockResolvedValueOnce(17).mockResolvedValueOnce(null);
  expect(await searchSupporters({ q: ' ada ', after: 'x' })).toEqual({
    kind: 'too-many',
    asked: { q: 'ada', after: 'x' },
    seconds: 17,
  });
  expect(limitSearch).toHaveBeenCalledWith(sent);
  expect((await searchSupporters({ q: 'ada' })).kind).toBe('found');
});
