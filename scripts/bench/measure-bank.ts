import { type Result, toBelow, toInfo, toShort, waitUntilIdle } from '#scripts/bench/compare';
import type { Imported } from '#scripts/bench/bank-tasks';
import { makePledges, runTask } from '#scripts/bench/database';
import { withClient } from '#scripts/postgres/database';
import { type TestServer, withName } from '#scripts/test/test-server';

const PLEDGES = 100_000;
const ROWS = 100_000;
const NAMED = 10_000;

/** Importing a statement of 100,000 bookings, of which 10,000 settle a pledge and the others become money without one. */
export async function measureBank(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES);
  const name = new URL(urls.owner).pathname.slice(1);
  const input = await withClient(withName(server.urls.superuser, name), async (client) => {
    const { rows: people } = await client.query<{ id: string }>(
      "INSERT INTO person (email) VALUES ('bank-bench@example.org') RETURNING id",
    );
    // The oldest open instalment of pledges of which nothing has arrived, in major units of two decimals.
    const { rows: named } = await client.query<{ reference: string; amount: string; currency: string }>(
      `SELECT p.reference, (i.amount / 100)::text || '.' || lpad((i.amount % 100)::text, 2, '0') AS amount, p.currency
       FROM pledge p JOIN instalment i ON i.pledge_id = p.id AND i.seq = 1 AND i.plan = 1
       WHERE p.review = 'approved' AND p.currency = 'USD' AND NOT EXISTS (SELECT FROM payment m WHERE m.pledge_id = p.id)
         AND NOT EXISTS (SELECT FROM ledger_entry l WHERE l.pledge_id = p.id AND (l.ended <> 0 OR l.released <> 0))
       ORDER BY p.id LIMIT $1`,
      [NAMED],
    );
    return { importer: people[0]?.id ?? '', rows: ROWS, named };
  });
  await waitUntilIdle();
  const { reading, confirming, settled, peak } = await runTask<Imported>('importBank', urls, input);
  if (settled === 0) throw new Error('No row settled a pledge');
  return [
    toBelow('a statement of 100,000 bookings, read, decided and confirmed', reading + confirming, 's', 60),
    toInfo('… reading and deciding', `${toShort(reading)} s`),
    toInfo(`… confirming, of which ${settled} settle a pledge`, `${toShort(confirming)} s`),
    toBelow('… the most memory of the process', peak, 'MB', 500),
  ];
}
