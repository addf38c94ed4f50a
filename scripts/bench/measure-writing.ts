import { type Result, compare, inTurn, toInfo, toShort } from '#scripts/bench/compare';
import { besideTask, makePledges, runTask } from '#scripts/bench/database';
import { type Load, runPgbench } from '#scripts/bench/load';
import { requireChecksPass } from '#scripts/postgres/checks';
import { withClient } from '#scripts/postgres/database';
import { verifySeals } from '#scripts/postgres/verify-seals';
import type { TestServer } from '#scripts/test/test-server';

/** Rows that exist before, so that the query plans are those of a database in use. */
const PLEDGES = 10_000;
const PEOPLE = PLEDGES / 2;
const SECONDS = 5;
/** Minor units: below and above the limit that the demo campaign accepts by policy. */
const KINDS = [
  { name: 'accepted at once', amount: 400, accepted: 1 },
  { name: 'submitted', amount: 400_000, accepted: 0 },
] as const;

/** Compares pledges through the use case with pgbench writing the same rows by prepared statements, both from eight writers. */
export async function measureWriters(server: TestServer): Promise<Result[]> {
  const ours = await makePledges(server, PLEDGES, 'bench_ours');
  const theirs = await makePledges(server, PLEDGES, 'bench_theirs');
  const task = await withClient(theirs.owner, async (client) => {
    const sql = "select id from graphile_worker._private_tasks where identifier = 'send-email'";
    return (await client.query<{ id: number }>(sql)).rows[0]?.id ?? 0;
  });
  const results: Result[] = [];
  for (const { name, amount, accepted } of KINDS) {
    const input = { seconds: SECONDS, people: PEOPLE, amount };
    const rounds = await inTurn(
      async () => (await runTask<Load>('pledges', ours, input)).perSecond,
      () => runPgbench(theirs.owner, 'same-rows.sql', SECONDS, { people: PEOPLE, accepted, task }),
    );
    const what = `gifts of 4 parts, ${name}, by the use case, of pgbench`;
    results.push(compare(what, rounds, (perSecond) => perSecond, 'a second', { atLeast: 0.4 }));
  }
  await requireChecksPass(ours.owner);
  return results;
}

/** The cost of maintaining the figures for writers: the same writer with and without another process that reads and folds. */
export async function measureKeptSums(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES, 'bench_kept_sums');
  const write = () => runTask<Load>('pledges', urls, { seconds: 6, people: PEOPLE, amount: 400 });
  // More rounds than elsewhere, so that a difference of a tenth is visible above the noise.
  const rounds = await inTurn(() => besideTask('watch', urls, write), write, 7);
  await requireChecksPass(urls.owner);
  const what = 'gifts made while the figures are read and folded every 400 ms, of those made without';
  return [compare(what, rounds, ({ perSecond }) => perSecond, 'a second', { atLeast: 0.9 })];
}

/** The indexes with which the audit page lists all events, of one type, and by one person. */
const AUDIT_INDEXES = ['event_at_id_idx', 'event_type_at_id_idx', 'event_actor_id_at_id_idx'];

/** The cost of sealing events, and of the indexes of the audit page, for writers; and how fast all seals are verified. */
export async function measureSeals(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES, 'bench_seals');
  const bare = await makePledges(server, PLEDGES, 'bench_no_audit_indexes');
  await withClient(bare.owner, (client) => client.query(`drop index ${AUDIT_INDEXES.join(', ')}`));
  const input = { seconds: 6, people: PEOPLE, amount: 400 };
  const write = (to = urls) => runTask<Load>('pledges', to, input);
  const perSecond = (load: Load) => load.perSecond;
  const sealed = await inTurn(() => besideTask('seal', urls, write), write, 7);
  const indexed = await inTurn(write, () => write(bare), 7);
  const { seconds, events } = await withClient(urls.owner, async (client) => {
    while ((await client.query<{ sealed: number }>('select seal_events(10000) as sealed')).rows[0]?.sealed);
    const start = performance.now();
    const chain = await verifySeals(client);
    return { seconds: (performance.now() - start) / 1_000, events: chain.events };
  });
  await requireChecksPass(urls.owner);
  return [
    compare('gifts made while events are sealed, of those made without', sealed, perSecond, 'a second', {
      atLeast: 0.9,
    }),
    compare('gifts made with the indexes of the audit page, of those made without', indexed, perSecond, 'a second'),
    toInfo(`${events} sealed events verified`, `${toShort(events / seconds)} a second`),
  ];
}
