import { ask } from '#test/factories';
import type { Staff } from '#server/auth';
import { applyImport } from '#server/bank/apply-import';
import { uploadStatement } from '#server/bank/upload-statement';

/** An account of the test foundation. */
export const OWN_ACCOUNT = 'DE89370400440532013000';

/** A booking of a table: what the payer wrote and the amount in major units, with the day. */
export type Booked = Readonly<{
  text: string;
  amount: string;
  day?: string;
  payer?: string;
  id?: string;
  currency?: string;
}>;

/** A table of a bank with these bookings. With an `id` the bank has its own references. */
export const tableOf = (...rows: readonly Booked[]) =>
  [
    `Account;Booking date;Payer;Description;Amount;Currency${rows.some(({ id }) => id) ? ';Transaction ID' : ''}`,
    ...rows.map(({ text, amount, day = '2026-11-20', payer = 'Ada Example', id = '', currency = 'USD' }) =>
      [OWN_ACCOUNT, day, payer, text, amount, currency, ...(id ? [id] : [])].join(';'),
    ),
    '',
  ].join('\n');

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Uploads a file; resolves with the id of the import that waits. */
export async function upload(staff: Staff<'handle-money'>, file: string, account = ''): Promise<bigint> {
  const result = await uploadStatement(staff, { fileName: 'statement.csv', account, content: once(file) });
  if (result.kind !== 'read') throw new Error(result.kind);
  return result.id;
}

/** Uploads a file and confirms it; resolves with the import and what became of it. */
export async function importFile(staff: Staff<'handle-money'>, file: string) {
  const importId = await upload(staff, file);
  return { importId, result: await applyImport(staff, { importId, isOurs: true }) };
}

/** What would happen, or happened, to the rows of an import, in the order of the file: outcome and reasons. */
export async function outcomesOf(importId: bigint): Promise<string[]> {
  const rows = await ask<{ what: string }>(
    "SELECT array_to_string(outcome || reasons, ' ') AS what FROM bank_row WHERE import_id = $1 ORDER BY line, id",
    [importId],
  );
  return rows.map(({ what }) => what);
}

/** Imports money without a pledge; resolves with the id of its payment. */
export async function importUnmatched(staff: Staff<'handle-money'>, booked: Booked): Promise<string> {
  const { importId } = await importFile(staff, tableOf(booked));
  const [row] = await ask<{ id: string }>('SELECT payment_id AS id FROM bank_row WHERE import_id = $1', [importId]);
  return row?.id ?? '';
}
