import { beforeEach, expect, it, vi } from 'vitest';
import { LARGEST_SIGNED } from '#domain/agreement';
import { signAgreement } from '#server/agreement/sign-agreement';
import { findActor } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { POST } from './route';

vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/env', async (original) => ({
  ...(await original<object>()),
  getEnv: () => ({ SITE_URL: 'http://here.example', TRUSTED_PROXY: 0 }),
}));
vi.mock('#server/http/log-security-in-request', () => ({ logSecurityInRequest: vi.fn() }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn(() => Promise.resolve(null)) }));
vi.mock('#server/agreement/sign-agreement', () => ({ signAgreement: vi.fn() }));

const REFERENCE = 'PB-2222-2222';
const PDF = new File(['%PDF-1.7'], 'signed.pdf');

beforeEach(() => {
  vi.mocked(findActor).mockResolvedValue({
    id: 'ada',
    name: null,
    email: 'a@example.org',
    emailVerified: true,
    roles: [],
  });
  vi.mocked(signAgreement).mockReset().mockResolvedValue('signed');
});

async function send(
  fields: Readonly<Record<string, string | File>>,
  headers: Readonly<Record<string, string>> = {},
  reference = REFERENCE,
): Promise<Response> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const form = new Request('http://localhost/', { method: 'POST', body: data });
  const body = new Uint8Array(await form.arrayBuffer());
  const request = new Request(`http://localhost/api/agreements/${reference}`, {
    method: 'POST',
    body,
    headers: {
      origin: 'http://here.example',
      'content-type': form.headers.get('content-type') ?? '',
      'content-length': String(body.length),
      ...headers,
    },
  });
  return POST(request, { params: Promise.resolve({ reference }) });
}

it('stores the file and leads back to the page that it was sent from', async () => {
  const answer = await send({ agreement: '7', version: '2', file: PDF, lang: 'es' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/es/account/pledges/${REFERENCE}?upload=signed#agreement`,
  ]);
  const bytes = new TextEncoder().encode('%PDF-1.7');
  expect(signAgreement).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'ada' }),
    { reference: REFERENCE, agreement: 7n, version: 2 },
    bytes,
  );
  expect((await send({ version: '2', file: PDF, desk: 'yes' })).headers.get('location')).toBe(
    `/admin/pledges/${REFERENCE}?upload=signed#agreement`,
  );
});

it.each([
  ['no file', { file: 'text' }, 'no-file'],
  ['an empty file', { file: new File([], 'x.pdf') }, 'no-file'],
  ['a large file', { file: new File([new Uint8Array(LARGEST_SIGNED + 1)], 'x.pdf') }, 'too-large'],
])('says that there is %s', async (_, fields, said) => {
  expect((await send(fields)).headers.get('location')).toContain(`upload=${said}`);
  expect(signAgreement).not.toHaveBeenCalled();
});

it('says that files cannot be stored, and stores nothing for a visitor', async () => {
  vi.mocked(signAgreement).mockRejectedValueOnce(new FilesUnavailable('away', { mayPass: true }));
  expect((await send({ file: PDF })).headers.get('location')).toContain('upload=unavailable');
  vi.mocked(findActor).mockResolvedValueOnce(null);
  vi.mocked(signAgreement).mockClear();
  const referer = `http://here.example/es/admin/pledges/${REFERENCE}`;
  expect((await send({ file: PDF }, { referer })).headers.get('location')).toBe(
    `/es/sign-in?returnTo=${encodeURIComponent(`/es/admin/pledges/${REFERENCE}`)}`,
  );
  expect(signAgreement).not.toHaveBeenCalled();
});

it('does not hold more than it takes', async () => {
  const referer = `http://here.example/es/account/pledges/${REFERENCE}`;
  const answer = await send({ file: new File([new Uint8Array(LARGEST_SIGNED + 20_000)], 'x.pdf') }, { referer });
  expect(answer.headers.get('location')).toBe(`/es/account/pledges/${REFERENCE}?upload=too-large`);
  expect(signAgreement).not.toHaveBeenCalled();
});

it.each([
  ['another site', { origin: 'https://evil.example' }, REFERENCE, 403],
  ['another type', { 'content-type': 'application/json' }, REFERENCE, 415],
  ['no form', { 'content-type': 'multipart/form-data; boundary=x' }, REFERENCE, 415],
  ['no reference', {}, 'PB-1', 404],
])('refuses what is from or of %s', async (_, headers, reference, status) => {
  expect((await send({ file: PDF }, headers, reference)).status).toBe(status);
  expect(signAgreement).not.toHaveBeenCalled();
});
