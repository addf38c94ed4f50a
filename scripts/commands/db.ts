import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, restore } from '#scripts/postgres/backup';
import { type Kept, printChecks, recordCheck, runChecks } from '#scripts/postgres/checks';
import { withDatabase } from '#scripts/postgres/database';
import { openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { migrate } from '#scripts/postgres/migrate';
import { writeMigration } from '#scripts/postgres/migration-files';
import { type KeptRoot, readVerifierKey } from '#scripts/postgres/verify-roots';
import { unlessStopped, untilStopped } from '#scripts/process/child';
import { dataDir } from '#scripts/process/paths';
import { withProgress } from '#scripts/process/progress';
import type { Applied } from '#scripts/postgres/schema-engine';
import { UserFacingError } from '#domain/user-facing-error';
import { messageOf, runScript } from '#scripts/process/run-script';

const USAGE = `Usage:
  npm run db:start          the embedded PostgreSQL, in the foreground
  npm run db:migrate        applies what is pending
  npm run db:new -- NAME    writes the next migration
  npm run db:seed           demo data (a second run adds nothing)
  npm run db:check          every check must return no row, and every event is as it was sealed;
                            -- --root FILE: also as a root says that you kept, --key KEY: signed with this key
  npm run backup -- FILE    a dump of the whole database
  npm run restore -- FILE   a dump into an empty database, and the checks`;

const BY_HAND = '-- Schema and migrations agree: write by hand what this migration does.\n';

async function start(): Promise<void> {
  const database = await openEmbeddedPostgres(dataDir(), 'pledgebook db:start');
  console.log(`PostgreSQL runs on 127.0.0.1:${database.port}, its data in ${dataDir()}.`);
  for (const [setting, url] of [
    ['DATABASE_URL', database.urls.web],
    ['DATABASE_OWNER_URL', database.urls.owner],
  ] as const)
    console.log(`${setting}=${withoutPassword(url)}`);
  console.log(`The passwords are in ${path.join(dataDir(), 'secrets.json')}. Ctrl-C stops PostgreSQL.`);
  const end = await Promise.race([untilStopped(), database.lost.then(() => 'lost' as const)]);
  if (end === 'lost') throw new UserFacingError(`PostgreSQL has ended by itself; ${dataDir()}/postgres.log says why.`);
  await database.release();
  console.log('PostgreSQL is stopped.');
}

/** A terminal's output may be kept, or seen by others. */
function withoutPassword(text: string): string {
  const url = new URL(text);
  url.password = '';
  return url.href;
}

async function apply(): Promise<void> {
  const done = await withProgress('Migrating', () =>
    withDatabase('db:migrate', (database) => unlessStopped(migrate(database))),
  );
  printApplied(done);
  if (done.advice) console.log(done.advice);
}

function printApplied({ applied, triedAgain, edited }: Applied): void {
  for (const name of triedAgain) console.log(`tried again  ${name} (it had failed before)`);
  for (const name of applied) console.log(`applied      ${name}`);
  for (const name of edited)
    console.log(`WARNING      ${name} was edited after it was applied here; it is not applied again.`);
  if (applied.length === 0) console.log('Nothing pending: the database is up to date.');
}

async function writeNew(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new UserFacingError('Name the migration in small letters: npm run db:new -- add_waiting_list');
  // Not in the image that only migrates.
  const { findDrift } = await import('#scripts/postgres/find-drift');
  const sql = await findDrift();
  const file = writeMigration(`${stamp(new Date())}_${name}`, sql ?? BY_HAND);
  console.log(`Wrote ${file}. Read it, then: npm run db:migrate`);
}

/** npm starts this in the checkout, but a path is relative to the folder in which npm was called. */
function fileOf(argument: string | undefined): string {
  if (!argument) throw new UserFacingError(USAGE);
  return path.resolve(process.env.INIT_CWD ?? '.', argument);
}

async function writeBackup(argument: string | undefined): Promise<void> {
  const file = fileOf(argument);
  const holds = await withDatabase('backup', (database) => unlessStopped(backUp(database, file)));
  console.log(`Wrote ${file}: ${holds}`);
}

async function restoreBackup(argument: string | undefined): Promise<void> {
  const file = fileOf(argument);
  const { migrated, holds } = await withProgress('Restoring', () =>
    withDatabase('restore', (database) => unlessStopped(restore(database, file))),
  );
  printApplied(migrated);
  if (migrated.advice) console.log(migrated.advice);
  console.log(`Restored ${file}: ${holds}`);
}

function readRootFile(name: string): KeptRoot {
  try {
    return { name, text: readFileSync(fileOf(name), 'utf8') };
  } catch (error) {
    throw new UserFacingError(`${name} cannot be read: ${messageOf(error)}`);
  }
}

/** The roots and the key that were given to `db:check`. */
function toKept(args: string[]): Kept {
  const options = { root: { type: 'string', multiple: true }, key: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args, options });
    const key = values.key === undefined ? null : readVerifierKey(values.key);
    return { roots: (values.root ?? []).map(readRootFile), key };
  } catch (error) {
    throw error instanceof UserFacingError ? error : new UserFacingError(`${messageOf(error)}\n${USAGE}`);
  }
}

async function check(args: string[]): Promise<number> {
  const kept = toKept(args);
  return withDatabase('db:check', async ({ owner }) => {
    const checked = await unlessStopped(runChecks(owner, kept));
    await recordCheck(owner, checked.chain);
    return printChecks(checked);
  });
}

/** The names of migrations sort by time: 20261121090000. */
function stamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

await runScript(async () => {
  const [command, argument] = process.argv.slice(2);
  void untilStopped();
  if (command === 'start') return start();
  if (command === 'migrate') return apply();
  if (command === 'new') return writeNew(argument);
  if (command === 'backup') return writeBackup(argument);
  if (command === 'restore') return restoreBackup(argument);
  if (command === 'check') return check(process.argv.slice(3));
  throw new UserFacingError(USAGE);
});
