import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { withClient } from '#scripts/bench/with-client';
import { runChecks, tellChecks } from '#scripts/postgres/checks';
import { withProgress } from '#scripts/process/progress';
import type { TestUrls } from '#scripts/test/test-server';
import { UserFacingError } from '#scripts/process/user-facing-error';

const CHECKED_UP_TO = 10_000;

function readSql(name: string, values: Readonly<Record<string, number>>): string {
  const sql = readFileSync(path.join(import.meta.dirname, name), 'utf8');
  return sql.replaceAll(/\$(pledges|people)/g, (_, key: string) => String(values[key]));
}

/** A database with that many supporters, named 1 to `people` in their identifiers, and no pledges but the demo's. */
async function makePeople(place: BenchPlace, name: string, people: number): Promise<TestUrls> {
  const urls = await place.clone(name);
  await withClient(urls.owner, async (client) => {
    await client.query(readSql('people.sql', { people }));
    await client.query('vacuum analyze');
  });
  return urls;
}

/** A database with that many pledges and all that belongs to them, folded and analysed. A small one is held against `prisma/checks`. */
export function makePledges(place: BenchPlace, pledges: number, name = `bench_${pledges}`): Promise<TestUrls> {
  const urls = made.get(name) ?? writePledges(place, pledges, name);
  made.set(name, urls);
  return urls;
}

const made = new Map<string, Promise<TestUrls>>();

async function writePledges(place: BenchPlace, pledges: number, name: string): Promise<TestUrls> {
  const urls = await makePeople(place, name, pledges / 2);
  await withProgress(`Writing ${pledges.toLocaleString('en')} pledges`, () =>
    withClient(place.superuser(urls), async (client) => {
      await client.query(readSql('fill.sql', { pledges }));
      // Only what is committed is folded.
      await client.query('select fold_figures()');
      await client.query('vacuum analyze');
      await client.query('checkpoint');
    }),
  );
  if (pledges <= CHECKED_UP_TO) await mustHold(urls);
  return urls;
}

/** Throws Trouble unless every check of the database returns no row. */
export async function mustHold(urls: TestUrls): Promise<void> {
  const outcome = await runChecks(urls.owner);
  if (outcome.findings.length === 0) return;
  tellChecks(outcome);
  throw new UserFacingError('What the bench wrote breaks a check, so its times would say nothing.');
}
