import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findActor, findStaff, type Person, type Staff } from '#server/auth';
import { addEvidence } from '#server/delivery/evidence';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { POST } from './route';

vi.mock('#server/auth', () => ({ findActor: vi.fn(), findStaff: vi.fn() }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
vi.mock('#server/http/log-security-in-request', () => ({ logSecurityInRequest: vi.fn() }));
vi.mock('#server/http/site-url', async (original) => ({
  ...(await original<object>()),
  siteUrl: () => 'http://127.0.0.1:3000',
  isSameOrigin: (headers: Headers) => headers.get('origin') === 'http://127.0.0.1:3000',
}));
vi.mock('#server/delivery/evidence', () => ({ addEvidence: vi.fn() }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn() }));

function post(
  size: number,
  more: Readonly<{ delivery?: string; organisation?: string; origin?: string; replaces?: string }> = {},
) {
  const { delivery = '12', organisation = 'loom', origin = 'http://127.0.0.1:3000' } = more;
  const form = new FormData();
  form.set('organisation', organisation);
  form.set('lang', 'es');
  if (more.replaces !== undefined) form.set('replaces', more.replaces);
  form.set('file', new File([new Uint8Array(size)], 'booth.pdf', { type: 'application/pdf' }));
  const headers = { origin, referer: 'http://127.0.0.1:3000/es/admin/organisations/loom' };
  const address = `http://127.0.0.1:3000/api/deliveries/${delivery}`;
  const request = new Request(address, { method: 'POST', body: form, headers });
  return POST(request, { params: Promise.resolve({ delivery }) });
}

const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')];
const page = (said: string) => [
  303,
  `/es/admin/organisations/loom?evidence=${said}${said === 'stored' || said === 'replaced' ? '#benefits' : '&of=12'}`,
];

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(findActor).mockResolvedValue({ id: 'rosa' } as unknown as Person);
  vi.mocked(findStaff).mockResolvedValue({ id: 'rosa' } as unknown as Staff<'moderate'>);
  vi.mocked(takeFromLimit).mockResolvedValue(null);
  vi.mocked(addEvidence).mockResolvedValue('stored');
});

describe('the file of a delivery', () => {
  it('is handed on, and leads back to the page in its language with what became of it', async () => {
    expect(leadsTo(await post(100))).toEqual(page('stored'));
    const about = { slug: 'loom', delivery: 12n, replaces: 0n };
    expect(addEvidence).toHaveBeenCalledWith({ id: 'rosa' }, about, new Uint8Array(100));
    for (const [typed, replaces] of [
      ['34', 34n],
      ['', 0n],
      ['x', 0n],
    ] as const) {
      await post(100, { replaces: typed });
      expect(addEvidence).toHaveBeenLastCalledWith({ id: 'rosa' }, { ...about, replaces }, new Uint8Array(100));
    }
    vi.mocked(addEvidence).mockRejectedValue(new FilesUnavailable('away', { mayPass: true }));
    expect(leadsTo(await post(100))).toEqual(page('unavailable'));
  });

  it.each([
    [0, 'no-file'],
    [5_000_001, 'too-large'],
    [20_000_000, 'too-large'],
  ])('of %d bytes is not looked at', async (size, said) => {
    expect(leadsTo(await post(size))).toEqual(page(said));
    expect(addEvidence).not.toHaveBeenCalled();
  });

  it('is refused from another site, without the right, too often, and for what is no delivery', async () => {
    expect((await post(100, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(100, { delivery: 'x' })).status).toBe(404);
    vi.mocked(takeFromLimit).mockResolvedValueOnce(60);
    expect(leadsTo(await post(100))).toEqual(page('too-often'));
    vi.mocked(findStaff).mockResolvedValue(null);
    expect(leadsTo(await post(100))).toEqual(page('not-found'));
    expect(leadsTo(await post(100, { organisation: '//evil.example' }))[1]).toMatch(/^\/es\/admin\/organisations\?/);
    vi.mocked(findActor).mockResolvedValue(null);
    expect(leadsTo(await post(100))[1]).toBe('/es/sign-in?returnTo=%2Fes%2Fadmin%2Forganisations%2Floom');
    expect(addEvidence).not.toHaveBeenCalled();
  });
});
