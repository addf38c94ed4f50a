import { toPaymentRow, type PaymentRow } from '#domain/import/payment-row';
import { parseReference } from '#domain/reference';
import { findByReference, findKnown, findReceiving, storeMoneyRows } from '#server/import/import-payment-store';
import { keyOf, type RunningImport } from '#server/import/import-store';
import { toArrived, toSentBack, type MoneyRow } from '#server/import/money-rows';
import type { ImportTarget, RowImport, Verdict } from '#server/import/row-import';

/** A pledge has changed since it was read, so nothing of the file is written. */
export class PledgeChanged extends Error {}

/** The pledge that a row names, by its reference or its id in the other system. A row that names none belongs to the pledge that was moved in under its own id, if there is one. */
async function findNamed(running: RunningImport, rows: readonly PaymentRow[]) {
  const keysOf = ({ pledge, id }: PaymentRow) =>
    (['pledges', 'memberships'] as const).map((kind) => keyOf(running.source, kind, pledge || id));
  const keys = rows.map(({ id }) => keyOf(running.source, 'payments', id));
  const { payments, pledges } = await findKnown(running, [...keys, ...rows.flatMap(keysOf)]);
  const byReference = await findByReference(
    running,
    rows.flatMap(({ pledge }) => parseReference(pledge) ?? []),
  );
  const pledgeOf = (row: PaymentRow) =>
    byReference.get(parseReference(row.pledge) ?? '') ??
    keysOf(row).flatMap((key) => pledges.get(key) ?? [])[0] ??
    null;
  return { payments, pledgeOf };
}

/** Decides rows in their order and writes what is new of them. Each row sees what the earlier ones of its pledge left. */
async function writeRows(
  running: RunningImport,
  rows: readonly PaymentRow[],
  { currency }: ImportTarget,
): Promise<Verdict[]> {
  const { payments, pledgeOf } = await findNamed(running, rows);
  const state = await findReceiving(running, [...new Set(rows.flatMap((row) => pledgeOf(row) ?? []))]);
  const seen = new Set<string>();
  const writing: MoneyRow[] = [];
  const verdicts: Verdict[] = [];
  for (const row of rows) {
    const key = keyOf(running.source, 'payments', row.id);
    const earlier = payments.get(key);
    const known = seen.has(key) || earlier === running.id ? 'id-repeated' : earlier === undefined ? null : 'known';
    const found =
      known ??
      (row.refunds === null
        ? toArrived(running, row, { key, pledge: pledgeOf(row), state, currency })
        : await toSentBack(running, row, { key, currency }));
    if (typeof found !== 'string') {
      writing.push(found);
      seen.add(key);
    }
    verdicts.push(typeof found === 'string' ? found : 'made');
  }
  if (writing.length > 0 && !(await storeMoneyRows(running, writing))) throw new PledgeChanged();
  return verdicts;
}

/** Moves money in: for pledges, whoever they are of, and without a pledge. */
export const importPayments: RowImport<PaymentRow> = {
  read: toPaymentRow,
  write: async (running, rows, target) => {
    const verdicts: Verdict[] = [];
    let waiting: PaymentRow[] = [];
    const flush = async () => {
      if (waiting.length > 0) verdicts.push(...(await writeRows(running, waiting, target)));
      waiting = [];
    };
    for (const row of rows) {
      // What goes back may change the instalments of its pledge, so it is written alone.
      if (row.refunds !== null) await flush();
      waiting.push(row);
      if (row.refunds !== null) await flush();
    }
    await flush();
    return verdicts;
  },
};
