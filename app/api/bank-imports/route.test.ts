import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findActor, findStaff, type Person } from '#server/auth';
import { uploadStatement, type Upload } from '#server/bank/upload-statement';
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
vi.mock('#server/bank/upload-statement', () => ({ uploadStatement: vi.fn() }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn() }));

const SITE = 'http://127.0.0.1:3000';
const HEADERS = { origin: SITE, referer: `${SITE}/es/admin/payments/import` };

function formOf(size: number, fields: Record<string, string> = { lang: 'es', account: 'DE 89' }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (size >= 0) form.set('file', new File([new Uint8Array(size)], 'November ü.csv'));
  return form;
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  POST(new Request(`${SITE}/api/bank-imports`, { method: 'POST', body, headers: { ...HEADERS, ...headers } }));

const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')];

/** The bytes of an upload, and its fields. */
let seen: { fileName: string; account: string; size: number }[] = [];

beforeEach(() => {
  vi.resetAllMocks();
  seen = [];
  vi.mocked(findStaff).mockResolvedValue({ id: 'lin' } as never);
  vi.mocked(findActor).mockResolvedValue({ id: 'lin' } as unknown as Person);
  vi.mocked(takeFromLimit).mockResolvedValue(null);
  vi.mocked(uploadStatement).mockImplementation(async (_, { fileName, account, content }: Upload) => {
    let size = 0;
    for await (const chunk of content) size += chunk.length;
    seen.push({ fileName, account, size });
    return { kind: 'read', id: 7n };
  });
});

describe('an uploaded statement', () => {
  it('is handed on as it comes, and leads to its import in the language of the page', async () => {
    expect(leadsTo(await post(formOf(3_000_000)))).toEqual([303, '/es/admin/payments/import/7']);
    expect(seen).toEqual([{ fileName: 'November ü.csv', account: 'DE 89', size: 3_000_000 }]);
  });

  it('that is too large is read to its end, so that the browser reads the answer', async () => {
    vi.mocked(uploadStatement).mockResolvedValue({ kind: 'too-large' });
    expect(leadsTo(await post(formOf(3_000_000)))).toEqual([303, '/es/admin/payments/import?upload=too-large']);
  });

  it('is answered in lines, while it is read, to a script that asks for them', async () => {
    const asked = { accept: 'application/x-ndjson' };
    const linesOf = async (answer: Response) => (await answer.text()).split('\n');
    vi.mocked(uploadStatement).mockImplementationOnce((_, __, tell) => {
      tell?.(1_000);
      tell?.(1_500);
      return Promise.resolve({ kind: 'read', id: 7n });
    });
    const answer = await post(formOf(10), asked);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    expect(await linesOf(answer)).toEqual([
      '{"rows":1000}',
      '{"rows":1500}',
      '{"to":"/es/admin/payments/import/7"}',
      '',
    ]);
    vi.mocked(findStaff).mockResolvedValueOnce(null);
    vi.mocked(findActor).mockResolvedValueOnce(null);
    expect(await linesOf(await post(formOf(10), asked))).toEqual([
      `{"to":"/es/sign-in?returnTo=${encodeURIComponent('/es/admin/payments/import')}"}`,
      '',
    ]);
    vi.mocked(uploadStatement).mockRejectedValueOnce(new Error('broken'));
    expect(await linesOf(await post(formOf(10), asked))).toEqual(['{"to":null}', '']);
    expect((await post(formOf(10), { ...asked, origin: 'https://other.example' })).status).toBe(403);
  });

  it('leads back where no file was chosen', async () => {
    expect(leadsTo(await post(formOf(-1)))).toEqual([303, '/es/admin/payments/import?upload=no-file']);
    expect(seen).toEqual([]);
  });

  it('that breaks off is refused, whatever was read of it', async () => {
    const body = new Uint8Array(await new Response(formOf(3_000_000)).arrayBuffer()).subarray(0, 2_000_000);
    const [boundary = ''] = new TextDecoder().decode(body.subarray(0, 200)).split('\r\n');
    const type = `multipart/form-data; boundary=${boundary.slice(2)}`;
    expect((await post(body, { 'content-type': type })).status).toBe(415);
    expect(seen).toEqual([]);
    expect((await post('no form', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('no form', { 'content-type': 'multipart/form-data' })).status).toBe(415);
  });

  it('is not read from another site, without the right, or too often', async () => {
    expect((await post(formOf(10), { origin: 'https://other.example' })).status).toBe(403);
    vi.mocked(takeFromLimit).mockResolvedValueOnce(60);
    expect(leadsTo(await post(formOf(10)))).toEqual([303, '/es/admin/payments/import?upload=too-often']);
    vi.mocked(findStaff).mockResolvedValue(null);
    expect(leadsTo(await post(formOf(10)))).toEqual([303, '/es/admin/payments?lacks=handle-money']);
    vi.mocked(findActor).mockResolvedValue(null);
    expect(leadsTo(await post(formOf(10)))).toEqual([
      303,
      `/es/sign-in?returnTo=${encodeURIComponent('/es/admin/payments/import')}`,
    ]);
    expect(seen).toEqual([]);
  });

  it('is a failure only where the site fails', async () => {
    vi.mocked(uploadStatement).mockRejectedValue(new Error('a surprise'));
    await expect(post(formOf(10))).rejects.toThrow('a surprise');
  });
});
