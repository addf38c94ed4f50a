import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { outcomesOf, tableOf, upload } from '#test/bank/import-factories';
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
import { DETECT, type CsvDialect } from '#domain/bank/csv-dialect';
import type { Staff } from '#server/auth';
import { applyImport } from '#server/bank/apply-import';
import { findBankImport } from '#server/bank/bank-import-queries';
import { clearRows, createImport, storeChunk } from '#server/bank/bank-import-store';
import { readAgain } from '#server/bank/read-again';
import { readImport } from '#server/bank/read-import';
import type * as Statement from '#server/bank/read-statement';

/** What happens before a reading gets its next rows. */
let beforeRows: () => Promise<unknown> = () => Promise.resolve();
vi.mock('#server/bank/read-statement', async (original) => {
  const { readStatement } = await original<typeof Statement>();
  return {
    readStatement: async function* (...args: Parameters<typeof readStatement>) {
      for await (const part of readStatement(...args)) {
        if (part.kind === 'items') await beforeRows();
        yield part;
      }
    },
  };
});

let treasurer: Staff<'handle-money'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});
beforeEach(() => {
  beforeRows = () => Promise.resolve();
});

/** Does something once, before a reading gets the rows with this number. */
function once(at: number, work: () => Promise<unknown>): void {
  let seen = 0;
  beforeRows = async () => {
    seen += 1;
    if (seen !== at) return;
    beforeRows = () => Promise.resolve();
    await work();
  };
}

async function newImport(file: string): Promise<bigint> {
  const importId = await createImport(treasurer.id, 'statement.csv', DETECT, new Date());
  await storeChunk(importId, 0, Buffer.from(file));
  return importId;
}

const rowsOf = (importId: bigint) => countOf('bank_row WHERE import_id = $1', [importId]);
const confirm = (importId: bigint) => applyImport(treasurer, { importId, isOurs: true });
const many = (count: number, text: string) =>
  tableOf(...Array.from({ length: count }, (_, at) => ({ text: `${text} ${at}`, amount: '0.10' })));

/** Confirms two imports of two treasurers at the same moment: both have looked at their rows, and wait for the same lock. */
async function confirmTogether(...imports: readonly (readonly [Staff<'handle-money'>, bigint])[]) {
  const holder = await ownerClient();
  await holder.query('BEGIN');
  await holder.query("SELECT pg_advisory_xact_lock(hashtextextended('bank import', 0))");
  const confirmed = Promise.all(imports.map(([staff, importId]) => applyImport(staff, { importId, isOurs: true })));
  await waitForBlocked(holder, imports.length);
  await holder.query('COMMIT');
  return confirmed;
}

const newGift = async () => (await pledge(await newPerson(), gift(10_000, { instalments: 4 }))).reference;

it.each(['settles a pledge', 'names no pledge'])(
  'two files that overlap in a booking that %s, confirmed at the same moment, count each booking once',
  async (what) => {
    const [first, second] = [await newGift(), await newGift()];
    const booked = (reference: string, day: string) => ({ text: `Gift ${reference}`, amount: '25.00', day });
    const isSettled = what === 'settles a pledge';
    const both = isSettled ? booked(first, '2026-11-03') : { text: what, amount: '0.30' };
    const other = await newStaff('treasurer', 'handle-money');
    const ids = [
      await upload(treasurer, tableOf(booked(first, '2026-11-02'), both)),
      await upload(other, tableOf(both, booked(second, '2026-11-04'))),
    ] as const;
    const results = await confirmTogether([treasurer, ids[0]], [other, ids[1]]);
    expect(results.toSorted()).toEqual(['applied', 'changed']);
    const later = results[0] === 'changed' ? ids[0] : ids[1];
    expect((await outcomesOf(later)).toSorted()).toEqual(['known', 'settles']);
    expect(await confirm(later)).toBe('applied');
    expect((await snapshotOf(first)).received).toBe(isSettled ? 5_000n : 2_500n);
    expect((await snapshotOf(second)).received).toBe(2_500n);
    expect(await countOf('bank_row WHERE counted AND text = $1', [both.text])).toBe(isSettled ? 2 : 1);
    await expectChecksHold();
  },
);

it('a process that dies after half of the rows leaves an import that is read again from its beginning', async () => {
  const importId = await newImport(many(1_500, 'Half'));
  const dying = readImport(importId, treasurer.id, DETECT, () => {
    throw new Error('The process has died');
  });
  await expect(dying).rejects.toThrow('The process has died');
  expect(await rowsOf(importId)).toBe(1_000);
  expect(await findBankImport(treasurer, String(importId), {})).toMatchObject({ state: 'reading' });
  expect(await confirm(importId)).toBe('not-ready');

  expect(await readAgain(treasurer, importId, DETECT)).toBe('read');
  expect(await rowsOf(importId)).toBe(1_500);
  expect(await confirm(importId)).toBe('applied');
  expect(await countOf('bank_row WHERE import_id = $1 AND counted', [importId])).toBe(1_500);
  await expectChecksHold();
});

describe('a later reading', () => {
  // Days that are read in two ways.
  const unclear = (rows: number) => many(rows, 'Overtaken').replaceAll('2026-11-20', '03/04/2026');
  const reads = (dateOrder: 'dmy' | 'mdy'): CsvDialect => ({ ...DETECT, dateOrder });
  const daysOf = (importId: bigint) =>
    ask<{ on: string; rows: number }>(
      'SELECT booked_on::text AS on, count(*)::int AS rows FROM bank_row WHERE import_id = $1 GROUP BY 1',
      [importId],
    );
  const asMonthFirst = { on: '2026-03-04' };

  it('stops the earlier one in the middle of the file, and only its own rows stay', async () => {
    const importId = await newImport(unclear(8_000));
    // The rows come as 4,999 and then a thousand at a time. They are stored in thousands: the fifth one is refused.
    once(2, () => readAgain(treasurer, importId, reads('mdy')));
    const told: number[] = [];
    expect(await readImport(importId, treasurer.id, reads('dmy'), (rows) => told.push(rows))).toBe(true);
    expect(told.at(-1)).toBe(5_000);
    expect(await daysOf(importId)).toEqual([{ ...asMonthFirst, rows: 8_000 }]);
  });

  it('keeps what it found out about the file when the earlier one ends after it', async () => {
    const importId = await newImport(unclear(2));
    once(1, () => readAgain(treasurer, importId, reads('mdy')));
    expect(await readAgain(treasurer, importId, reads('dmy'))).toBe('read');
    expect(await daysOf(importId)).toEqual([{ ...asMonthFirst, rows: 2 }]);
    expect(await findBankImport(treasurer, String(importId), {})).toMatchObject({
      state: 'waiting',
      found: { dateOrder: 'mdy' },
      chosen: { dateOrder: 'mdy' },
    });
  });

  it('that has only begun is not declared to have ended by the earlier one', async () => {
    const importId = await newImport(unclear(2));
    once(1, () => clearRows(importId));
    expect(await readImport(importId, treasurer.id, reads('dmy'))).toBe(true);
    expect(await rowsOf(importId)).toBe(0);
    expect(await findBankImport(treasurer, String(importId), {})).toMatchObject({ state: 'reading', format: null });
    expect(await confirm(importId)).toBe('not-ready');
    expect(await readAgain(treasurer, importId, reads('mdy'))).toBe('read');
    expect(await daysOf(importId)).toEqual([{ ...asMonthFirst, rows: 2 }]);
  });

  it('does not begin once the import is confirmed', async () => {
    const importId = await newImport(tableOf({ text: 'Confirmed', amount: '4.00' }));
    expect(await readAgain(treasurer, importId, DETECT)).toBe('read');
    expect(await confirm(importId)).toBe('applied');
    expect(await readAgain(treasurer, importId, reads('mdy'))).toBe('gone');
    expect(await countOf('bank_row WHERE import_id = $1 AND counted', [importId])).toBe(1);
    expect(await findBankImport(treasurer, String(importId), {})).toMatchObject({ chosen: { dateOrder: null } });
  });
});
