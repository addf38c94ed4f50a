import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OWN_ACCOUNT, tableOf } from '#test/bank/import-factories';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  snapshotOf,
} from '#test/factories';
import { importStatementFile, type FileOptions } from '#server/bank/import-statement-file';

let folder: string;
let by: string;

beforeAll(async () => {
  await seedCampaign();
  folder = await mkdtemp(path.join(tmpdir(), 'pledgebook-bank-'));
  by = (await newStaff('treasurer', 'handle-money')).email;
});
afterAll(() => rm(folder, { recursive: true }));

/** Imports a text as a file; resolves with what was printed. */
async function run(text: string, more: Partial<FileOptions> = {}): Promise<string[]> {
  const file = path.join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(file, text);
  const lines: string[] = [];
  await importStatementFile(file, {
    by,
    account: '',
    isOurs: true,
    dryRun: false,
    print: (line) => lines.push(line),
    ...more,
  });
  return lines;
}

it('imports a statement as the desk does, once a dry run has said what would happen', async () => {
  const { reference } = await pledge(await newPerson(), gift(2_500));
  const file = tableOf({ text: `Gift ${reference}`, amount: '25.00' }, { text: 'Interest', amount: '0.55' });
  expect(await run(file, { dryRun: true })).toEqual([
    '1 settle a pledge',
    '0 name a pledge, but don’t fit',
    '1 name no pledge',
    '0 bring no money in',
    '0 were imported before',
    'This is what would happen. Nothing counts yet.',
  ]);
  expect(await countOf('bank_import')).toBe(0);
  await expect(run(file, { isOurs: false })).rejects.toThrow(`${OWN_ACCOUNT} before. If it is yours, add --ours.`);
  expect(await countOf('bank_import')).toBe(0);
  const [id] = [(await run(file)).at(-1)?.match(/\d+$/)?.[0]];
  expect((await snapshotOf(reference)).received).toBe(2_500n);
  const [event] = await ask<{ email: string }>(
    "SELECT p.email FROM event e JOIN person p ON p.id = e.actor_id WHERE e.stream = 'bank' AND e.stream_id = $1",
    [id],
  );
  expect(event?.email).toBe(by);
  expect((await run(file)).at(4)).toBe('2 were imported before');
  await expectChecksHold();
});

it('names every problem with its line, and keeps nothing', async () => {
  const before = await countOf('bank_import');
  const broken = tableOf(
    { text: 'One', amount: '1..0' },
    { text: 'Two', amount: 'abc' },
    { text: 'Three', amount: '3.00' },
  );
  await expect(run(broken)).rejects.toThrow(/2 problems:\n {2}Line 2: .*\(1\.\.0\)\n {2}Line 3: /);
  const missing = importStatementFile(path.join(folder, 'none.csv'), {
    by,
    account: '',
    isOurs: true,
    dryRun: true,
    print: () => undefined,
  });
  await expect(missing).rejects.toThrow('cannot be read');
  expect(await countOf('bank_import')).toBe(before);
});

it.each(['nobody@example.org', 'no address'])('is refused for %s, who is no treasurer', async (who) => {
  await expect(run(tableOf({ text: 'x', amount: '1.00' }), { by: who })).rejects.toThrow('is no treasurer');
});

it('is refused for a reviewer', async () => {
  const reviewer = await newStaff('reviewer', 'decide');
  await expect(run(tableOf({ text: 'x', amount: '1.00' }), { by: reviewer.email })).rejects.toThrow('is no treasurer');
});
