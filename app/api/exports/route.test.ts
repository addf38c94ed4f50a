import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BULK_LIMIT, readChosen } from '#domain/bulk-review';
import { makeReference } from '#domain/reference';
import { findActor, findStaff, type Person, type Staff } from '#server/auth';
import { exportRows } from '#server/export/export-rows';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { GET, POST } from './route';

vi.mock('#server/auth', () => ({
  findActor: vi.fn(),
  findStaff: vi.fn(),
  hasRight: vi.fn(),
  toCodePage: (page: string) => `/code?returnTo=${encodeURIComponent(page)}`,
}));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
vi.mock('#server/http/log-security-in-request', () => ({ logSecurityInRequest: vi.fn() }));
vi.mock('#server/http/site-url', async (original) => ({
  ...(await original<object>()),
  siteUrl: () => 'http://127.0.0.1:3000',
  isSameOrigin: (headers: Headers) => headers.get('origin') === 'http://127.0.0.1:3000',
}));
vi.mock('#server/campaign/campaign-queries', () => ({ listCampaigns: () => [{ terms: { slug: 'ten' } }] }));
vi.mock('#server/clock', () => ({ today: () => '2026-11-27' }));
vi.mock('#server/export/export-rows', () => ({ exportRows: vi.fn() }));
vi.mock('#server/rate-limit/rate-limits', () => ({ takeFromLimit: vi.fn() }));

const STAFF = { id: 'lin' } as unknown as Staff<'handle-money'>;

function post(
  fields: Readonly<Record<string, string>>,
  origin = 'http://127.0.0.1:3000',
  picks: readonly string[] = [],
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ what: 'payments', format: 'csv', ...fields })) body.set(name, value);
  for (const pick of picks) body.append('pick', pick);
  const headers = { origin, referer: 'http://127.0.0.1:3000/es/admin/exports' };
  return POST(new Request('http://127.0.0.1:3000/api/exports', { method: 'POST', body, headers }));
}

/** Different references. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    let rest = at;
    return makeReference((most) => {
      const digit = rest % most;
      rest = Math.trunc(rest / most);
      return digit;
    });
  });

const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')];

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(findActor).mockResolvedValue(STAFF as Person);
  vi.mocked(findStaff).mockResolvedValue(STAFF);
  vi.mocked(takeFromLimit).mockResolvedValue(null);
  vi.mocked(exportRows).mockImplementation(() => Promise.resolve(new Blob(['a,b\r\n']).stream()));
});

describe('a file that staff save', () => {
  it('is an attachment that nothing keeps, asked for with its right and logged', async () => {
    const answer = await post({ campaign: 'ten', from: '2026-11-01' });
    expect([answer.status, await answer.text()]).toEqual([200, 'a,b\r\n']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="pledgebook-payments-ten-2026-11-27.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(findStaff).toHaveBeenCalledWith('handle-money');
    const asked = { what: 'payments', format: 'csv', campaign: 'ten', from: '2026-11-01', until: null };
    expect(exportRows).toHaveBeenCalledWith(STAFF, asked);
    expect(logSecurityInRequest).toHaveBeenCalledWith('exported', { actor: 'lin', what: 'payments' });
    const workbook = await post({ format: 'xlsx' });
    expect(workbook.headers.get('content-disposition')).toContain('"pledgebook-payments-2026-11-27.xlsx"');
  });

  it('is refused with all that was typed, and nothing is saved', async () => {
    const typed = '&what=payments&format=csv&campaign=eleven&from=31.12.2026&until=';
    const fields = { campaign: 'eleven', from: ' 31.12.2026 ', lang: 'es' };
    expect(leadsTo(await post(fields))).toEqual([303, `/es/admin/exports?said=refused${typed}`]);
    vi.mocked(findStaff).mockResolvedValue(null);
    const ours = '&what=payments&format=csv&campaign=&from=&until=';
    expect(leadsTo(await post({}))).toEqual([303, `/admin/exports?said=no-right${ours}`]);
    vi.mocked(takeFromLimit).mockResolvedValue(30);
    expect(leadsTo(await post({}))).toEqual([303, `/admin/exports?said=too-often${ours}`]);
    expect(leadsTo(await post({ from: 'x'.repeat(20_000) }))).toEqual([303, '/es/admin/exports?said=too-large']);
    expect(exportRows).not.toHaveBeenCalled();
    expect(logSecurityInRequest).not.toHaveBeenCalled();
  });

  it('asks for the second factor again if it was proved long ago, and leads back with what was chosen', async () => {
    vi.mocked(findStaff).mockResolvedValue({ ...STAFF, isStale: true });
    const [status, page] = leadsTo(await post({ campaign: 'ten', lang: 'es' }));
    expect(status).toBe(303);
    expect(new URL(String(page), 'http://here.invalid').searchParams.get('returnTo')).toBe(
      '/es/admin/exports?what=payments&format=csv&campaign=ten&from=&until=',
    );
    const chosen = await post({
      what: 'pledges',
      ticked: 'yes',
      list: 'from=list&q=Ada',
      cursor: 'c',
      pick: 'PB-2222-2222',
    });
    expect(new URL(String(leadsTo(chosen)[1]), 'http://here.invalid').searchParams.get('returnTo')).toBe(
      '/admin/pledges?q=Ada&cursor=c&pick=PB-2222-2222',
    );
    expect(exportRows).not.toHaveBeenCalled();
  });

  it('has at most a page of pledges that were ticked: with more, a page says so, and nothing is saved', async () => {
    const postPicks = (count: number) =>
      post({ what: 'pledges', ticked: 'yes', list: 'q=Ada' }, undefined, many(count));
    const [status, page] = leadsTo(await postPicks(BULK_LIMIT + 1));
    expect(status).toBe(303);
    const { pathname, searchParams } = new URL(String(page), 'http://here.invalid');
    expect([pathname, searchParams.get('list')]).toEqual(['/admin/pledges/chosen', 'q=Ada']);
    expect(readChosen(searchParams.getAll('pick'))).toEqual({ references: [], tooMany: BULK_LIMIT + 1 });
    expect(leadsTo(await postPicks(10_000))).toEqual([303, '/es/admin/exports?said=too-large']);
    expect(exportRows).not.toHaveBeenCalled();
    expect((await postPicks(BULK_LIMIT)).status).toBe(200);
    expect(exportRows).toHaveBeenCalledWith(STAFF, expect.objectContaining({ chosen: many(BULK_LIMIT) }));
  });

  it('is not for other sites, for visitors, or for a link', async () => {
    expect((await post({}, 'https://evil.example')).status).toBe(403);
    vi.mocked(findActor).mockResolvedValue(null);
    expect(leadsTo(await post({}))).toEqual([303, '/es/sign-in?returnTo=%2Fes%2Fadmin%2Fexports']);
    expect(GET().status).toBe(405);
    expect(exportRows).not.toHaveBeenCalled();
  });

  it('waits for the database', async () => {
    vi.mocked(exportRows).mockRejectedValue(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
    expect(leadsTo(await post({}))[1]).toContain('said=unavailable');
  });
});
