import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { importStatementFile } from '#server/bank/import-statement-file';
import { applyContentTerms } from '#server/campaign/apply-content-terms';
import { findContentDifferences } from '#server/campaign/find-content-differences';
import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { importCatalogue } from '#server/catalogue/import-catalogue';
import { publishCatalogue } from '#server/catalogue/publish-catalogue';
import { seedDemo } from '#server/demo/seed-demo';
import { removeFactorFromShell } from '#server/factor/remove-factor-from-shell';
import { grantRole, revokeRole } from '#server/identity/grant-role';
import { exportErasures, replayErasures } from '#server/privacy/replay-erasures';
import { runWorker } from '#server/job/run-worker';
import { serveMetrics } from '#server/metrics/serve-metrics';
import { prepareDatabase } from '#server/runtime/prepare-database';
import { untilStopped } from '#scripts/process/child';
import { ROLES_THERE_ARE, roleWords } from '#scripts/process/role-names';
import { importData } from '#scripts/commands/import-data';
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';

// The commands that run the application's own code. app-command.ts starts this file with the settings that it needs.

/** After the signal to stop, jobs in progress have this long to end. */
const EXIT_WITHIN_MS = 20_000;

const print = (line: string) => console.log(line);

/** For an admin who has lost their second factor and has nobody else to ask. */
async function removeFactor(email: string): Promise<void> {
  const { kind } = await removeFactorFromShell(email);
  if (kind === 'removed') print(`${email} no longer has a second factor, and is signed out everywhere.`);
  else if (kind === 'no-factor') print(`${email} has no second factor: nothing has changed.`);
  else throw new UserFacingError(`Nobody here has the address ${email}. Look for a slip in it.`);
}

async function admin([verb = '', email, role]: string[]): Promise<void> {
  if (verb === 'remove-factor' && email) return removeFactor(email);
  if (!(verb === 'grant' || verb === 'revoke') || !email || !role)
    throw new UserFacingError(
      `Usage: npm run admin -- grant EMAIL ROLE, npm run admin -- revoke EMAIL ROLE, or: npm run admin -- remove-factor EMAIL\n${ROLES_THERE_ARE}`,
    );
  const answer = await (verb === 'grant' ? grantRole : revokeRole)(email, role);
  const { done, words } = roleWords(answer, { verb, email, role });
  if (!done) throw new UserFacingError(words);
  print(words);
}

const REFUSALS = {
  days: 'its days do not fit together',
  amounts: 'its amounts do not fit together',
  presets: 'a suggested amount is outside its least and greatest amount',
  'policy-days': 'the days of its policy limit are not a whole number from 1 to 3,650',
  grace: 'its days of grace are not a whole number from 0 up',
  name: 'its name is empty or longer than 200 characters',
  'currency-locked': 'it has pledges in another currency',
};

async function applyCampaign([slug]: string[]): Promise<void> {
  if (!slug) throw new UserFacingError('Usage: npm run campaign:apply -- SLUG');
  const result = await applyContentTerms(slug);
  if (result.kind === 'changed') print(`The terms of ${slug} are now those in content/campaign.ts.`);
  if (result.kind === 'unchanged') print(`The terms of ${slug} are those in content/campaign.ts already.`);
  if (result.kind === 'changed' || result.kind === 'unchanged')
    for (const difference of await findContentDifferences()) if (difference.includes(` ${slug}:`)) print(difference);
  if (result.kind === 'conflict')
    throw new UserFacingError('Someone changed the terms at the same time. Run the command again.');
  if (result.kind === 'not-found')
    throw new UserFacingError(`No campaign ${slug}, in the database or in content/campaign.ts.`);
  if (result.kind === 'refused')
    throw new UserFacingError(`The terms of ${slug} stay as they are: ${REFUSALS[result.code]}.`);
}

async function exportYear([year]: string[]): Promise<void> {
  if (!year) throw new UserFacingError('Usage: npm run --silent catalogue:export -- YEAR > FILE');
  process.stdout.write(await exportCatalogue(year));
}

async function importYear(args: string[]): Promise<void> {
  const dryRun = args.includes('--dry-run');
  const [file] = args.filter((arg) => arg !== '--dry-run');
  if (!file) throw new UserFacingError('Usage: npm run catalogue:import -- FILE [--dry-run]');
  // npm starts this in the checkout, but the path is relative to the folder in which npm was called.
  await importCatalogue(path.resolve(process.env.INIT_CWD ?? '.', file), { dryRun, print });
}

async function publishYear([year, flag, day]: string[]): Promise<void> {
  if (!year || (flag !== undefined && (flag !== '--from' || !day)))
    throw new UserFacingError('Usage: npm run catalogue:publish -- YEAR [--from YYYY-MM-DD]');
  print(await publishCatalogue(year, day ?? null));
}

async function work(): Promise<void> {
  await serveMetrics();
  await prepareDatabase();
  const worker = await runWorker();
  print('The worker runs; Ctrl-C lets it finish what it has begun and stops it.');
  await Promise.race([worker.promise, untilStopped()]);
  // A job that does not end in time is given to another worker, because this process then no longer shows that it lives.
  const tooLate = pause(EXIT_WITHIN_MS, 'too late' as const);
  if ((await Promise.race([worker.stop(), tooLate])) === 'too late')
    print('A job had not ended when the worker had to exit.');
}

async function erasures([verb, file]: string[]): Promise<void> {
  if (verb === 'export' && !file) process.stdout.write(await exportErasures());
  else if (verb === 'replay' && file) {
    const { all, unknown } = await replayErasures(
      readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8'),
    );
    print(`${all} people are forgotten; ${unknown} of them were never in this database.`);
  } else
    throw new UserFacingError(
      'Usage: npm run --silent erasures -- export > FILE, or, after a restore: npm run erasures -- replay FILE',
    );
}

const BANK_USAGE = 'Usage: npm run bank:import -- FILE --by EMAIL [--account NUMBER] [--ours] [--dry-run]';

async function importBank(args: string[]): Promise<void> {
  const { file, by, account, ours, 'dry-run': dryRun } = readBankArgs(args);
  await importStatementFile(path.resolve(process.env.INIT_CWD ?? '.', file), {
    by,
    account,
    isOurs: ours,
    dryRun,
    print,
  });
}

function readBankArgs(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    by: { type: 'string' },
    account: { type: 'string', default: '' },
    ours: flag,
    'dry-run': flag,
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, more] = positionals;
    const { by } = values;
    if (file && by && more === undefined) return { ...values, file, by };
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new UserFacingError(BANK_USAGE);
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  admin,
  'bank-import': importBank,
  'campaign-apply': applyCampaign,
  'catalogue-export': exportYear,
  'catalogue-import': importYear,
  'catalogue-publish': publishYear,
  erasures,
  import: (args) => importData(args, print),
  seed: () => seedDemo(print),
  worker: work,
};

const [command = '', ...args] = process.argv.slice(2);
await runScript(() => COMMANDS[command]?.(args) ?? Promise.reject(new Error(`There is no command "${command}"`)));
