import { beforeAll, expect, it } from 'vitest';
import { importFile, outcomesOf, tableOf, upload } from '#test/bank/import-factories';
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
import type { Staff } from '#server/auth';
import { applyImport } from '#server/bank/apply-import';
import { DETECT } from '#domain/bank/csv-dialect';
import { createImport, storeChunk } from '#server/bank/bank-import-store';
import { readImport } from '#server/bank/read-import';
import { uploadStatement } from '#server/bank/upload-statement';
import { listReceived } from '#server/payment/received-queries';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

const countedOf = (importId: bigint) => countOf('bank_row WHERE import_id = $1 AND counted', [importId]);

it('a connection that is killed while an import is confirmed leaves all of it undone, and it can be confirmed again', async () => {
  const { reference } = await pledge(await newPerson(), gift(2_500));
  const file = tableOf({ text: `Gift ${reference}`, amount: '25.00' }, { text: 'Killed', amount: '3.00' });
  const importId = await upload(treasurer, file);
  const holder = await ownerClient();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM pledge WHERE reference = $1 FOR UPDATE', [reference]);
  const confirming = applyImport(treasurer, { importId, isOurs: true });
  const failed = expect(confirming).rejects.toThrow();
  // The site's own login: another one may not end its connections.
  const site = await ownerClient(process.env.DATABASE_URL);
  const pids = await waitForBlocked(holder);
  await site.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) pid', [pids]);
  await failed;
  await holder.query('ROLLBACK');
  expect(await countedOf(importId)).toBe(0);
  expect((await snapshotOf(reference)).received).toBe(0n);
  expect(await applyImport(treasurer, { importId, isOurs: true })).toBe('applied');
  expect(await countedOf(importId)).toBe(2);
  expect((await snapshotOf(reference)).received).toBe(2_500n);
  await expectChecksHold();
});

it('a process that dies while it reads a file leaves an import that cannot be confirmed, and can be read again', async () => {
  const importId = await createImport(treasurer.id, 'half.csv', DETECT, new Date());
  await storeChunk(importId, 0, Buffer.from(tableOf({ text: 'Half', amount: '4.00' })));
  expect(await applyImport(treasurer, { importId, isOurs: true })).toBe('not-ready');
  expect(await readImport(importId, treasurer.id, DETECT)).toBe(true);
  expect(await outcomesOf(importId)).toEqual(['unmatched']);
  expect(await applyImport(treasurer, { importId, isOurs: true })).toBe('applied');
  expect(await countedOf(importId)).toBe(1);
});

it('an upload that breaks off leaves nothing', async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(tableOf({ text: 'Broken off', amount: '4.00' }).repeat(20_000));
    throw new Error('The connection is gone');
  }
  const before = [await countOf('bank_import'), await countOf('bank_import_chunk')];
  const upload = { fileName: 'broken.csv', account: '', content: breaking() };
  await expect(uploadStatement(treasurer, upload)).rejects.toThrow('The connection is gone');
  expect([await countOf('bank_import'), await countOf('bank_import_chunk')]).toEqual(before);
});

it('ten thousand bookings count once, also when their file comes again with one more', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ text: `Interest ${at}`, amount: '0.10' }));
  const importId = await upload(treasurer, tableOf(...many));
  // What the server does by itself at any moment: it learns that no booking counts.
  await ask('ANALYZE bank_row');
  const result = await applyImport(treasurer, { importId, isOurs: true });
  expect([result, await countedOf(importId)]).toEqual(['applied', 10_000]);
  const again = await importFile(treasurer, tableOf(...many, { text: 'One more', amount: '0.10' }));
  expect([again.result, await countedOf(again.importId)]).toEqual(['applied', 1]);
  const [row] = await ask<{ known: string }>(
    "SELECT count(*) AS known FROM bank_row WHERE import_id = $1 AND outcome = 'known'",
    [again.importId],
  );
  expect(row).toEqual({ known: '10000' });
}, 120_000);

it('the list of payments goes on after a cursor, and one made by hand shows the first page', async () => {
  await importFile(treasurer, tableOf(...Array.from({ length: 55 }, (_, at) => ({ text: `P ${at}`, amount: '0.20' }))));
  const first = await listReceived(treasurer, {});
  const second = await listReceived(treasurer, { cursor: first.next });
  expect(second.items.map(({ id }) => id)).not.toContain(first.items.at(-1)?.id);
  for (const cursor of ['x', '-1', '1.5', '9'.repeat(19), "1' OR 1=1", ['1'], { not: '' }])
    expect((await listReceived(treasurer, { cursor })).items[0], String(cursor)).toEqual(first.items[0]);
  expect((await listReceived(treasurer, { cursor: '1' })).items).toEqual([]);
});
