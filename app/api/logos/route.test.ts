import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findActor, type Person } from '#server/auth';
import { uploadLogo } from '#server/organisation/upload-logo';
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
vi.mock('#server/organisation/upload-logo', () => ({ uploadLogo: vi.fn() }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn() }));

const FIELDS = { organisation: 'loom', edited: '7', theme: 'dark', alt: 'Logo of Loom & Co', lang: 'es' };
const PAGE = 'http://127.0.0.1:3000/es/account/organisations/loom';

function post(size: number, headers: Record<string, string> = {}, fields: Record<string, string> = FIELDS) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([new Uint8Array(size)], 'logo.png', { type: 'image/png' }));
  return POST(
    new Request('http://127.0.0.1:3000/api/logos', {
      method: 'POST',
      body: form,
      headers: { origin: 'http://127.0.0.1:3000', referer: PAGE, ...headers },
    }),
  );
}

const saidBy = (answer: Response): Record<string, unknown> => {
  const url = new URL(answer.headers.get('location') ?? '', 'http://x');
  return { status: answer.status, path: url.pathname, hash: url.hash, ...Object.fromEntries(url.searchParams) };
};

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(findActor).mockResolvedValue({ id: 'ada' } as unknown as Person);
  vi.mocked(takeFromLimit).mockResolvedValue(null);
  vi.mocked(uploadLogo).mockResolvedValue({ kind: 'saved' });
});

describe('an uploaded logo', () => {
  it('is handed on with its fields, and leads back to the page in its language', async () => {
    const answer = await post(100);
    expect(saidBy(answer)).toEqual({
      status: 303,
      path: '/es/account/organisations/loom',
      hash: '#logos',
      logo: 'saved',
    });
    expect(uploadLogo).toHaveBeenCalledWith(
      { id: 'ada' },
      { slug: 'loom', edited: 7n, theme: 'dark', alt: 'Logo of Loom & Co', file: new Uint8Array(100) },
    );
  });

  it('that is refused leads back with what was measured and what was typed', async () => {
    vi.mocked(uploadLogo).mockResolvedValue({ kind: 'too-small', width: 90, height: 30 });
    expect(saidBy(await post(100))).toMatchObject({
      logo: 'too-small',
      size: '90x30',
      theme: 'dark',
      alt: 'Logo of Loom & Co',
    });
    vi.mocked(uploadLogo).mockResolvedValue({ kind: 'low-contrast', contrast: 2.97 });
    expect(saidBy(await post(100))).toMatchObject({ logo: 'low-contrast', contrast: '2.9' });
  });

  it.each([5_000_001, 50_000_000])('of %d bytes is too large, and nothing looks at it', async (size) => {
    expect(saidBy(await post(size))).toMatchObject({
      status: 303,
      path: '/es/account/organisations/loom',
      logo: 'too-large',
    });
    expect(uploadLogo).not.toHaveBeenCalled();
  });

  it('of 5 MB is taken', async () => {
    expect(saidBy(await post(5_000_000)).logo).toBe('saved');
  });

  it('of another site or in no form is refused', async () => {
    expect((await post(100, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(100, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(100, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415);
    expect(uploadLogo).not.toHaveBeenCalled();
  });

  it('of somebody whose session has ended leads to sign in, and back to the page', async () => {
    vi.mocked(findActor).mockResolvedValue(null);
    expect(saidBy(await post(100))).toMatchObject({
      status: 303,
      path: '/es/sign-in',
      returnTo: '/es/account/organisations/loom',
    });
    expect(uploadLogo).not.toHaveBeenCalled();
  });

  it('too often is refused in words, and an invented organisation leads to no other address', async () => {
    expect(saidBy(await post(100, {}, { ...FIELDS, organisation: '//evil.example' })).path).toBe('/es/account');
    vi.mocked(takeFromLimit).mockResolvedValue(60);
    expect(saidBy(await post(100)).logo).toBe('too-often');
  });
});
