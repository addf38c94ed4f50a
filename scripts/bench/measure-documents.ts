import { type Result, toBelow, toInfo, toShort, waitUntilIdle, median } from '#scripts/bench/compare';
import { makePledges, runTask } from '#scripts/bench/database';
import { withClient } from '#scripts/postgres/database';
import { type TestServer, withName } from '#scripts/test/test-server';

const PAYMENTS = 1_000;

/** The statement of a person with 1,000 payments in a year, and as many receipts in one stream. */
export async function measureDocuments(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, 1_000, 'bench_documents');
  const name = new URL(urls.owner).pathname.slice(1);
  const found = await withClient(withName(server.urls.superuser, name), async (client) => {
    const { rows } = await client.query<{ pledge: string; person: string; year: string }>(
      `WITH one AS (SELECT id, supporter_id FROM pledge WHERE kind = 'one-time' AND review = 'approved' ORDER BY id DESC LIMIT 1),
       written AS (
         INSERT INTO event (stream, stream_id, version, type, actor_kind)
         SELECT 'payment', 'bench ' || n, 1, 'payment-recorded', 'system' FROM generate_series(1, $1::int) n RETURNING id
       ), paid AS (
         INSERT INTO payment (pledge_id, event_id, amount, currency, received_on)
         SELECT one.id, written.id, 1000 + written.id % 500, 'USD', current_date FROM one, written
       )
       SELECT id::text AS pledge, supporter_id::text AS person, extract(year FROM current_date)::text AS year FROM one`,
      [PAYMENTS],
    );
    return rows[0];
  });
  if (!found) throw new Error('No pledge to pay');
  await waitUntilIdle();
  const { issued, issuing, seconds } = await runTask<{ issued: number; issuing: number; seconds: number[] }>(
    'statement',
    urls,
    found,
  );
  await waitUntilIdle();
  const { count, peak, ...receipts } = await runTask<Record<'count' | 'peak' | 'seconds' | 'bytes', number>>(
    'receipts',
    urls,
    found,
  );
  if (issued < PAYMENTS || count < PAYMENTS) throw new Error(`${issued} receipts were issued, ${count} drawn`);
  return [
    toInfo(`${issued} receipts numbered`, `${toShort(issuing)} s`),
    toBelow(`a statement of ${PAYMENTS} payments, the first PDF of a process`, seconds[0] ?? 0, 's', 2),
    toBelow('… a later one', median(seconds.slice(1)), 's', 2),
    toBelow(`the most memory while ${count} receipts are streamed`, peak, 'MB', 400),
    toInfo('… how long', `${toShort(receipts.seconds)} s`),
    toInfo('… how much', `${toShort(receipts.bytes / 1e6)} MB`),
  ];
}
