import { type Result, median, toBelow, toInfo, toShort, waitUntilIdle } from '#scripts/bench/compare';
import { makePledges } from '#scripts/bench/database';
import { signIn } from '#scripts/bench/measure-pages';
import { withWeb } from '#scripts/bench/web';
import { withClient } from '#scripts/postgres/database';
import { percentile } from '#scripts/test/structure';
import type { TestServer } from '#scripts/test/test-server';
import { UserFacingError } from '#domain/user-facing-error';

const [FEW, MANY] = [10_000, 1_000_000];
const TIMES = 60;
const MOST_RATIO = 2;

/** The lists, searches and records of the desk, for an admin. */
const PAGES = [
  '/admin',
  '/admin/pledges',
  '/admin/pledges?state=any&q=maria',
  '/admin/pledges?state=approved&kind=membership&sort=newest',
  '/admin/pledges?state=any&columns=tags,email,received,open,due',
  '/admin/pledges?assigned=nobody',
  '/admin/search?q=maria+lindqvist',
  '/admin/search?q=zyxomma',
  '/admin/search?q=li',
  '/admin/search/results?q=maria',
  '/admin/payments',
  '/admin/payments?show=overdue',
  '/admin/payments?show=unanswered',
  '/admin/payments?show=due',
  '/admin/payments?show=received',
  '/admin/payments?find=maria',
  '/admin/payments?show=excess',
  '/admin/payments?show=set-aside',
  '/admin/payments/import',
  '/admin/messages',
  '/admin/members',
  '/admin/members?show=grace',
  '/admin/members?show=ended',
  '/admin/members?show=hours',
  '/admin/members?show=for-life',
  '/admin/members?show=voting',
  '/admin/organisations',
  '/admin/organisations?q=workshop+77',
  '/admin/waiting',
  '/admin/benefits',
  '/admin/catalogue',
  '/admin/campaigns',
  '/admin/people',
  '/admin/emails',
  '/admin/emails?state=sent',
  '/admin/audit',
  '/admin/audit?what=pledge.payment-recorded',
  '/admin/audit?from=2026-01-01&until=2026-12-31',
  '/admin/exports',
];

/** A page of each kind that has an address of its own. */
const RECORDS = `
  SELECT '/admin/pledges/' || reference AS path FROM (SELECT reference FROM pledge WHERE kind = 'sponsorship' ORDER BY id DESC LIMIT 1) p
  UNION ALL SELECT '/admin/people/' || supporter_id FROM (SELECT supporter_id FROM pledge ORDER BY id DESC LIMIT 1) p
  UNION ALL SELECT '/admin/audit?pledge=' || reference FROM (SELECT reference FROM pledge ORDER BY id DESC LIMIT 1) p
  UNION ALL SELECT '/admin/payments/unmatched/' || id FROM (SELECT max(id) AS id FROM payment WHERE pledge_id IS NULL) m
  UNION ALL SELECT '/admin/organisations/' || slug FROM (SELECT slug FROM organisation WHERE status = 'known' ORDER BY id DESC LIMIT 1) o`;

/** A report reads all payments of a year and the whole ledger. It is no list: its time is told, and has no goal. */
const REPORT = '/admin/payments/reports';
const REPORT_TIMES = 5;

/** The times of a page in milliseconds, after two requests that are not counted. */
async function timePage(url: string, headers: Readonly<Record<string, string>>, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = -2; time < times; time += 1) {
    const start = performance.now();
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new UserFacingError(`${url} answered ${answer.status}.`);
    if (time >= 0) took.push(performance.now() - start);
  }
  return took;
}

/** The 95th percentile of the time of each page, and the median of the report, in milliseconds. */
async function timePages(server: TestServer, pledges: number) {
  const urls = await makePledges(server, pledges);
  return withWeb(server, urls, async ({ origin }) => {
    const found = await withClient(urls.owner, (client) =>
      client.query<{ email: string }>(
        "SELECT email FROM person JOIN staff_role ON user_id = person.id WHERE role = 'admin' LIMIT 1",
      ),
    );
    const headers = { Cookie: await signIn(urls.owner, found.rows[0]?.email ?? '') };
    const records = await withClient(urls.owner, (client) => client.query<{ path: string }>(RECORDS));
    const pages = new Map<string, number>();
    await waitUntilIdle();
    for (const page of [...PAGES, ...records.rows.map(({ path }) => path)])
      pages.set(page, percentile(await timePage(origin + page, headers, TIMES), 0.95));
    return { pages, report: median(await timePage(origin + REPORT, headers, REPORT_TIMES)) };
  });
}

/** The path without what differs from run to run. */
const toName = (page: string) => page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}$|PB-.*$|(?<=unmatched\/)\d+$/, '…');

/** Every list, search and record of the desk at a million pledges; the ratio is to ten thousand, and at most 2. */
export async function measureDesk(server: TestServer): Promise<Result[]> {
  const few = await timePages(server, FEW);
  const many = await timePages(server, MANY);
  const before = [...few.pages.values()];
  const lines = [...many.pages].map(([page, p95], at) => {
    const line = toBelow(`${toName(page)}, p95`, p95, 'ms', page === '/admin' ? 200 : 150);
    const ratio = p95 / (before[at] ?? NaN);
    return { ...line, ratio: toShort(ratio), verdict: ratio <= MOST_RATIO ? line.verdict : 'missed' };
  });
  return [...lines, toInfo(REPORT, `${toShort(many.report)} of ${toShort(few.report)} ms`)];
}
