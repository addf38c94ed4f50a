import { randomUUID } from 'node:crypto';
import { db } from '#server/db';
import { applyImportAs } from '#server/bank/apply-import';
import { findImportRow } from '#server/bank/bank-import-view-store';
import { uploadStatementAs } from '#server/bank/upload-statement';

/** How long a statement took, in seconds: to read and decide, and to confirm. `settled`: how many rows settled a pledge. `peak`: the most memory that the process ever had, in MB. */
export type Imported = Readonly<{ reading: number; confirming: number; settled: number; rows: number; peak: number }>;

type Named = Readonly<{ reference: string; amount: string; currency: string }>;
type Input = Readonly<{ importer: string; rows: number; named: number }>;

const ACCOUNT = 'DE89370400440532013000';

/** Pledges of which nothing has arrived, each with its first instalment in major units of two decimals. */
function findNamed(most: number): Promise<Named[]> {
  return db().$queryRaw<Named[]>`
    SELECT p.reference, (i.amount / 100)::text || '.' || lpad((i.amount % 100)::text, 2, '0') AS amount, p.currency
    FROM pledge p JOIN instalment i ON i.pledge_id = p.id AND i.seq = 1 AND i.plan = 1
    WHERE p.review = 'approved' AND p.currency = 'USD' AND NOT EXISTS (SELECT FROM payment m WHERE m.pledge_id = p.id)
      AND NOT EXISTS (SELECT FROM ledger_entry l WHERE l.pledge_id = p.id AND (l.ended <> 0 OR l.released <> 0))
    ORDER BY p.id LIMIT ${most}`;
}

/** A table of so many bookings: some name a pledge and fit, the others name none. */
async function* statement(rows: number, named: readonly Named[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Account;Booking date;Payer;Description;Amount;Currency;Transaction ID\n');
  const each = Math.max(1, Math.floor(rows / Math.max(1, named.length)));
  let lines = '';
  for (let at = 0; at < rows; at += 1) {
    const fits = at % each === 0 ? named[at / each] : undefined;
    const day = `2026-${String(1 + (at % 11)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const [text, amount, currency] = fits
      ? [`Gift ${fits.reference} thank you`, fits.amount, fits.currency]
      : [`Order ${at} of the month`, `${1 + (at % 900)}.${String(at % 100).padStart(2, '0')}`, 'USD'];
    lines += `${ACCOUNT};${day};Payer ${at};${text};${amount};${currency};T${at}-${randomUUID()}\n`;
    if (lines.length < 60_000) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}

/** Imports a statement as a treasurer does: reads it, then confirms it. */
export async function importBank(input: Input): Promise<Imported> {
  const { importer, rows } = input;
  const named = await findNamed(input.named);
  const start = performance.now();
  const upload = await uploadStatementAs(importer, {
    fileName: 'bench.csv',
    account: '',
    content: statement(rows, named),
  });
  if (upload.kind !== 'read') throw new Error(upload.kind);
  const read = performance.now();
  const result = await applyImportAs(importer, { importId: upload.id, isOurs: true });
  if (result !== 'applied') throw new Error(result);
  const end = performance.now();
  const settled = (await findImportRow(upload.id))?.counts.settles ?? 0;
  const peak = process.resourceUsage().maxRSS / 1_000;
  return { reading: (read - start) / 1_000, confirming: (end - read) / 1_000, settled, rows, peak };
}
