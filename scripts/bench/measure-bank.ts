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
    return { importer: people[0]?.id ?? '', rows: ROWS, named: NAMED };
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
