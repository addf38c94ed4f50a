import { type Result, toBelow, waitUntilIdle } from '#scripts/bench/compare';
import { makePledges, runTask } from '#scripts/bench/database';
import { withClient } from '#scripts/postgres/database';
import { type TestServer, withName } from '#scripts/test/test-server';

const PLEDGES = 1_000_000;
const REMINDERS = 10_000;

/** Queueing the reminders of a day: 10,000 people are to be reminded, and everybody else has been. */
export async function measureReminders(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES);
  const name = new URL(urls.owner).pathname.slice(1);
  await withClient(withName(server.urls.superuser, name), async (client) => {
    await client.query(
      `WITH due AS MATERIALIZED (SELECT * FROM reminders_due(current_date, reminders_since(current_date))),
        left_over AS MATERIALIZED (SELECT DISTINCT person_id FROM due LIMIT $1)
       INSERT INTO reminder (pledge_id, due, stage, decided_on)
       SELECT pledge_id, due, stage, current_date - 1 FROM due WHERE person_id NOT IN (SELECT person_id FROM left_over)`,
      [REMINDERS],
    );
    for (const step of ['vacuum analyze reminder', 'checkpoint']) await client.query(step);
  });
  await waitUntilIdle();
  const { queued, seconds } = await runTask<{ queued: number; seconds: number }>('reminders', urls, {});
  if (queued !== REMINDERS) throw new Error(`${queued} reminders were queued`);
  return [toBelow('10,000 reminders found, checked and queued, at a million pledges', seconds, 's', 10)];
}
