import type * as SupporterStore from '#server/supporter/supporter-store';
import { headers } from 'next/headers';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { seedCampaign } from '#test/factories';
import { takeFromOwnLimit } from '#server/rate-limit/rate-limits';
import { findNamedRows } from '#server/supporter/supporter-store';
import { searchSupporters } from '#server/supporter/search-supporters';

const proxies = vi.hoisted(() => ({ TRUSTED_PROXY: 1 }));
vi.mock('#server/env', async (original) => {
  const env = await original<{ getEnv: () => object }>();
  return { ...env, getEnv: () => ({ ...env.getEnv(), ...proxies }) };
});
vi.mock('next/headers', () => ({ headers: vi.fn() }));
vi.mock('#server/supporter/supporter-store', async (original) => {
  const store = await original<typeof SupporterStore>();
  return { ...store, findNamedRows: vi.fn(store.findNamedRows) };
});
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromOwnLimit: vi.fn() }));

beforeAll(() => seedCampaign());
beforeEach(() => {
  vi.mocked(headers).mockResolvedValue(new Headers({ 'x-forwarded-for': '192.0.2.7' }));
  vi.mocked(takeFromOwnLimit).mockResolvedValue(null);
  proxies.TRUSTED_PROXY = 1;
});

it('returns results, or the seconds to wait with the search text', async () => {
  vi.mocked(takeFromOwnLimit).mockResolvedValueOnce(17);
  expect(await searchSupporters({ q: ' ada ', after: 'x' })).toEqual({
    kind: 'too-many',
    asked: { q: 'ada', after: 'x' },
    seconds: 17,
  });
  expect(takeFromOwnLimit).toHaveBeenCalledWith('search-client', '192.0.2.7');
  expect((await searchSupporters({ q: 'ada' })).kind).toBe('found');
});

it('refuses no client that cannot be distinguished from others: past their shared limit, searches only read along the list', async () => {
  proxies.TRUSTED_PROXY = 0;
  const hasTrigram = () => vi.mocked(findNamedRows).mock.lastCall?.[1].hasTrigram;
  expect((await searchSupporters({ q: 'ada' })).kind).toBe('found');
  expect(takeFromOwnLimit).toHaveBeenLastCalledWith('search-all', 'all');
  expect(hasTrigram()).toBe(true);
  vi.mocked(takeFromOwnLimit).mockResolvedValue(17);
  expect((await searchSupporters({ q: 'ada' })).kind).toBe('found');
  expect(hasTrigram()).toBe(false);
  expect((await searchSupporters({})).kind).toBe('found');
});
