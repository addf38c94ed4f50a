import { headers } from 'next/headers';
import { beforeAll, expect, it, vi } from 'vitest';
import { seedCampaign } from '#test/factories';
import { internalToken } from '#server/http/internal-token';
import { searchSupporters } from '#server/supporter/search-supporters';

vi.mock('next/headers', () => ({ headers: vi.fn() }));

const sent = (given: Record<string, string>) => vi.mocked(headers).mockResolvedValue(new Headers(given));

beforeAll(() => seedCampaign());

it('shows a refusal where the site asks for one, with what was looked for, and to nobody else', async () => {
  const params = { q: ' ada ', after: 'x' };
  sent({ 'x-pledgebook-word': internalToken('show a refusal'), 'x-pledgebook-seconds': '17' });
  expect(await searchSupporters(params)).toEqual({ kind: 'too-many', asked: { q: 'ada', after: 'x' }, seconds: 17 });
  for (const word of ['', 'made up', internalToken('post a form on')]) {
    sent({ 'x-pledgebook-word': word, 'x-pledgebook-seconds': '17' });
    expect((await searchSupporters({ q: 'ada' })).kind).toBe('found');
  }
});
