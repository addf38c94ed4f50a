import { beforeEach, describe, expect, it, vi } from 'vitest';
import { giveImage } from '#server/asset/give-asset';
import { findActor, type Person } from '#server/auth';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { POST } from './route';

vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
vi.mock('#server/http/log-security-in-request', () => ({ logSecurityInRequest: vi.fn() }));
vi.mock('#server/http/site-url', async (original) => ({
  ...(await original<object>()),
  siteUrl: () => 'http://127.0.0.1:3000',
  isSameOrigin: (headers: Headers) => headers.get('origin') === 'http://127.0.0.1:3000',
}));
vi.mock('#server/asset/give-asset', () => ({ giveImage: vi.fn() }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn() }));

const FIELDS = {
  organisation: 'loom',
  reference: 'PB-2222-2222',
  benefit: 'slide',
  asset: 'picture',
  edited: '7',
  lang: 'es',
};

function post(size: number, headers: Record<string, string> = {}, fields: Record<string, string> = FIELDS) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([new Uint8Array(size)], 'slide.png', { type: 'image/png' }));
  const referer = 'http://127.0.0.1:3000/es/account/organisations/loom';
  const all = { origin: 'http://127.0.0.1:3000', referer, ...headers };
  return POST(new Request('http://127.0.0.1:3000/api/assets', { method: 'POST', body: form, headers: all }));
}

const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')];

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(findActor).mockResolvedValue({ id: 'ada' } as unknown as Person);
  vi.mocked(takeFromLimit).mockResolvedValue(null);
  vi.mocked(giveImage).mockResolvedValue({ kind: 'given' });
});

describe('an uploaded picture', () => {
  it('is handed on with its fields, and leads back to the page in its language', async () => {
    expect(leadsTo(await post(100))).toEqual([303, '/es/account/organisations/loom?asset=given#assets']);
    const key = { slug: 'loom', reference: 'PB-2222-2222', benefit: 'slide', asset: 'picture', edited: 7n };
    expect(giveImage).toHaveBeenCalledWith({ id: 'ada' }, key, new Uint8Array(100));
  });

  it.each([
    [5_000_001, '&of=PB-2222-2222-slide-picture'],
    // Not read: nobody knows for what it was.
    [50_000_000, ''],
  ])('of %d bytes is too large, and nothing looks at it', async (size, of) => {
    expect(leadsTo(await post(size))).toEqual([303, `/es/account/organisations/loom?asset=too-large${of}`]);
    expect(giveImage).not.toHaveBeenCalled();
  });

  it('of another site, in no form, or after the session has ended is not taken', async () => {
    expect((await post(100, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(100, { 'content-type': 'text/plain' })).status).toBe(415);
    vi.mocked(findActor).mockResolvedValue(null);
    expect(leadsTo(await post(100))).toEqual([303, '/es/sign-in?returnTo=%2Fes%2Faccount%2Forganisations%2Floom']);
    expect(giveImage).not.toHaveBeenCalled();
  });

  it('too often is refused in words, and an invented organisation leads to no other address', async () => {
    expect(leadsTo(await post(100, {}, { ...FIELDS, organisation: '//evil.example' }))[1]).toMatch(/^\/es\/account\?/);
    vi.mocked(takeFromLimit).mockResolvedValue(60);
    expect(leadsTo(await post(100))[1]).toContain('?asset=too-often');
  });
});
