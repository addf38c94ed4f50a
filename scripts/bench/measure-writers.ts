import type { BenchPlace } from '#scripts/bench/bench-place';
import { makePledges, mustHold } from '#scripts/bench/fill';
import { runInside } from '#scripts/bench/inside';
import { runPgbench } from '#scripts/bench/pgbench';
import { hasProgram } from '#scripts/bench/programs';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toCompared, toShort, toSkipped, toTold } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { withClient } from '#scripts/bench/with-client';
import { withoutNotify } from '#scripts/bench/without-notify';
import type { TestUrls } from '#scripts/test/test-server';

/** What is there before, so that plans are those of a book in use. */
const PLEDGES = 10_000;
const PEOPLE = PLEDGES / 2;
const SECONDS = 5;
/** Minor units: below and above what the demo campaign accepts by policy. */
const KINDS = [
  { name: 'accepted at once', amount: 40_000, accepted: 1 },
  { name: 'submitted', amount: 400_000, accepted: 0 },
] as const;

/** What `inside-pledges.ts` prints: pledges acknowledged a second, and the milliseconds one took. */
export type Pledges = Readonly<{ perSecond: number; p50: number; p99: number }>;

/** Pledges through the use case against pgbench writing the same rows by plain prepared statements, both from eight writers. */
export async function measureWriters(place: BenchPlace): Promise<Result[]> {
  if (!hasProgram('pgbench')) return [toSkipped('pledges through the use case', 'pgbench is not installed')];
  const ours = await makePledges(place, PLEDGES, 'bench_ours');
  const theirs = await makePledges(place, PLEDGES, 'bench_theirs');
  const results: Result[] = [];
  for (const kind of KINDS) {
    const rounds = await inRounds(() => measureRound(ours, theirs, kind));
    results.push(...toResults(kind.name, rounds));
  }
  await mustHold(ours);
  return results;
}

async function measureRound(ours: TestUrls, theirs: TestUrls, { amount, accepted }: (typeof KINDS)[number]) {
  const task = await withClient(theirs.owner, async (client) => {
    const sql = "select id from graphile_worker._private_tasks where identifier = 'send-email'";
    const { rows } = await client.query<{ id: number }>(sql);
    return rows[0]?.id ?? 0;
  });
  const variables = { people: PEOPLE, accepted, task };
  const pgbench = (script: string) =>
    untilQuiet().then(() => runPgbench(theirs.owner, script, { seconds: SECONDS, variables }));
  const plain = await pgbench('same-rows.sql');
  await untilQuiet();
  const made = await runInside<Pledges>('inside-pledges.ts', ours, { seconds: SECONDS, people: PEOPLE, amount });
  const called = await pgbench('call-store-pledge.sql');
  const silent = await withoutNotify(theirs.owner, () => pgbench('call-store-pledge.sql'));
  return { plain, made, called, silent };
}

function toResults(name: string, rounds: readonly Awaited<ReturnType<typeof measureRound>>[]): Result[] {
  type Round = (typeof rounds)[number];
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const rates = `${toShort(middle(({ made }) => made.perSecond))} of ${toShort(middle(({ plain }) => plain))} a second`;
  const i18n = (what: string, of: (round: Round) => number) =>
    toTold(
      what,
      `${toShort(middle(of))} a second`,
      middle((round) => of(round) / round.plain),
    );
  return [
    toCompared(
      `gifts of 4 parts, ${name}, by the use case, of pgbench`,
      `${rates}, p99 ${toShort(middle(({ made }) => made.p99))} ms`,
      middle(({ made, plain }) => made.perSecond / plain),
      { atLeast: 0.4 },
    ),
    i18n('… by pgbench calling store_pledge', ({ called }) => called),
    i18n('… and that without the queue’s NOTIFY', ({ silent }) => silent),
  ];
}
