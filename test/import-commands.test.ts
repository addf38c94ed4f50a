import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OWN_ACCOUNT, tableOf } from '#test/bank/import-factories';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  ownerClient,
  pledge,
  seedCampaign,
  snapshotOf,
  waitForBlocked,
} from '#test/factories';
import { hasEnded, outputOf, spawnNode } from '#scripts/process/child';
import { spawnInApplication } from '#scripts/process/next-app';
import { CHECKOUT } from '#scripts/process/paths';

let folder: string;
let scripts: Readonly<Record<string, string>>;
beforeAll(async () => {
  await seedCampaign();
  folder = await mkdtemp(path.join(tmpdir(), 'pledgebook-commands-'));
  const manifest: unknown = JSON.parse(await readFile(path.join(CHECKOUT, 'package.json'), 'utf8'));
  ({ scripts } = manifest as { scripts: typeof scripts });
});
afterAll(() => rm(folder, { recursive: true }));

/** The settings of a shell in the folder of the files. */
const environment = () => ({ ...process.env, NODE_ENV: 'production' as const, INIT_CWD: folder });

/** Runs a command of package.json as npm does, without npm. Resolves with its exit code and what it printed. */
async function run(command: 'import' | 'bank:import', ...args: string[]) {
  const [program, ...words] = scripts[command]?.split(' ') ?? [];
  expect(program).toBe('node');
  const child = spawnNode([...words, ...args], { environment: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  return outputOf(child);
}

/** Runs a command with each of these arguments at once: each run ends with 1 and says why, without a stack. */
async function expectRefused(
  command: Parameters<typeof run>[0],
  cases: readonly (readonly [args: readonly string[], words: string])[],
): Promise<void> {
  const results = await Promise.all(cases.map(([args]) => run(command, ...args)));
  for (const [at, { code, output }] of results.entries()) {
    expect(output).toContain(cases[at]?.[1]);
    expect(output).not.toMatch(/^ +at /m);
    expect(code, output).toBe(1);
  }
}

async function write(name: string, text: string): Promise<string> {
  await writeFile(path.join(folder, name), text);
  return name;
}

const peopleOf = (like: string) => countOf('person WHERE email LIKE $1', [like]);

describe('npm run import', () => {
  it('without a file, with an option or a source that is none, or with a file that is not there, ends with 1 and says why', async () => {
    const file = await write('unused.csv', 'email\nunused@example.org\n');
    await expectRefused('import', [
      [[], 'Usage: npm run import -- KIND FILE [--yes]'],
      [['people', file, '--wrong'], "Unknown option '--wrong'"],
      [['people', file, '--source', 'No Source', '--yes'], '--source is 2 to 21 small letters'],
      [['people', 'none.csv', '--yes'], `${path.join(folder, 'none.csv')} cannot be read`],
    ]);
    expect(await peopleOf('unused@%')).toBe(0);
  });

  it('shows what would happen, moves a file in with --yes, and finds nothing to do a second time', async () => {
    const file = await write('people.csv', 'Who;Donation address\nAda;ada@command.example\nBob;bob@command.example\n');
    const args = ['people', file, '--source', 'shell', '--column', 'email=Donation address', '--column', 'name=Who'];
    const dry = await run('import', ...args);
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('This was a dry run') as string });
    expect(await peopleOf('%@command.example')).toBe(0);
    const moved = await run('import', ...args, '--yes');
    expect(moved).toMatchObject({ code: 0, output: '  2 people were moved in\nDone. No email was sent.\n' });
    expect(await ask("SELECT name FROM person WHERE email = 'ada@command.example'")).toEqual([{ name: 'Ada' }]);
    const again = await run('import', ...args, '--yes');
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('Nothing to do') as string });
  });

  it('ends with 1 if a row has something wrong, which it writes to a file, and moves the others in if it may', async () => {
    const file = await write('faulty.csv', 'email\nnobody\ncarol@faulty.example\n');
    const args = ['people', file, '--faults', 'faults.csv', '--yes'];
    const { code, output } = await run('import', ...args);
    expect(output).toContain('Line 2: this is not an email address: "nobody"');
    expect(code).toBe(1);
    expect(await readFile(path.join(folder, 'faults.csv'), 'utf8')).toContain('2,this is not an email address,nobody');
    expect(await peopleOf('%@faulty.example')).toBe(0);
    expect(await run('import', ...args, '--skip-faults')).toMatchObject({ code: 0 });
    expect(await peopleOf('%@faulty.example')).toBe(1);
  });
});

describe('npm run import that is killed in the middle leaves nothing, and can be run again', () => {
  const COUNT = 1_600;
  it.each(['its process', 'its connection'])('%s', async (what) => {
    const domain = `${what.replaceAll(' ', '-')}.example`;
    const address = (at: number) => `person-${at}@${domain}`;
    const file = await write(
      `${domain}.csv`,
      ['email', ...Array.from({ length: COUNT }, (_, at) => address(at))].join('\n'),
    );
    const args = ['people', path.join(folder, file), '--source', 'killed', '--yes'];
    const before = [await countOf('event'), await countOf('imported_row'), await countOf('data_import')];
    // Somebody else signs up with one of the last addresses, and has not ended: three batches are written, and the fourth waits.
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query('INSERT INTO person (email) VALUES ($1)', [address(COUNT - 1)]);
    const child = spawnInApplication(['import', ...args], environment(), ['ignore', 'pipe', 'pipe']);
    const ended = outputOf(child);
    const [pid] = await waitForBlocked(holder);
    const site = await ownerClient(process.env.DATABASE_URL);
    if (what === 'its process') child.kill('SIGKILL');
    else await site.query('SELECT pg_terminate_backend($1)', [pid]);
    const { code, output } = await ended;
    expect(hasEnded(child)).toBe(true);
    expect(code, output).toBe(1);
    expect(output).not.toContain('Done.');
    await holder.query('ROLLBACK');
    await vi.waitFor(async () => expect(await countOf('pg_stat_activity WHERE pid = $1', [pid])).toBe(0), 30_000);
    expect(await peopleOf(`%@${domain}`)).toBe(0);
    expect([await countOf('event'), await countOf('imported_row'), await countOf('data_import')]).toEqual(before);

    const again = await run('import', ...args);
    expect(again.output).toContain('1,600 people were moved in');
    expect(again.code).toBe(0);
    expect(await peopleOf(`%@${domain}`)).toBe(COUNT);
    await expectChecksHold();
  });
});

describe('npm run bank:import', () => {
  it('is run by a treasurer: shows what would happen, and imports a file of our account once', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const { reference } = await pledge(await newPerson(), gift(2_500));
    const file = await write('bank.csv', tableOf({ text: `Gift ${reference}`, amount: '25.00' }));
    const by = ['--by', treasurer.email];
    const imports = () => countOf('bank_import');

    await expectRefused('bank:import', [
      [[file], 'Usage: npm run bank:import -- FILE --by EMAIL'],
      [[file, '--by', (await newPerson()).email], 'is no treasurer'],
      [[file, ...by], OWN_ACCOUNT],
      [[await write('broken.csv', tableOf({ text: 'x', amount: 'abc' })), ...by], 'Line 2:'],
    ]);
    expect(await imports()).toBe(0);
    const dry = await run('bank:import', file, ...by, '--dry-run');
    expect(dry.code, dry.output).toBe(0);
    expect(await imports()).toBe(0);

    const done = await run('bank:import', file, ...by, '--ours');
    expect(done.output).toMatch(/\/admin\/payments\/import\/\d+\n$/);
    expect(done.code).toBe(0);
    expect((await snapshotOf(reference)).received).toBe(2_500n);
    expect(await run('bank:import', file, ...by)).toMatchObject({ code: 0 });
    expect((await snapshotOf(reference)).received).toBe(2_500n);
    expect(await imports()).toBe(2);
    await expectChecksHold();
  });
});
