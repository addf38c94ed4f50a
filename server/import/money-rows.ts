import { afterPayment } from '#domain/bank/judge-row';
import type { Currency } from '#domain/currency';
import type { PaymentRow } from '#domain/import/payment-row';
import { findReceiving, findTakenBack, type ReceivingPledge } from '#server/import/import-payment-store';
import type { RunningImport } from '#server/import/import-store';
import type { Verdict } from '#server/import/row-import';
import { toReceived, toRefund } from '#server/payment/money-changes';
import { toMoneyEvent, type MoneyToWrite } from '#server/payment/write-money';
import { toEventInput } from '#server/pledge/pledge-store';

/** Money to write: of a pledge by its event, or without one. */
export type MoneyRow = Readonly<{ key: string; id: string; event: unknown; unmatched: unknown }>;

/** What a payment's event writes, on the day of the money and without an email. */
function toEvent(running: RunningImport, pledge: ReceivingPledge, write: MoneyToWrite): unknown {
  const row = { ...toMoneyEvent(null, pledge, write, running.at), bookedOn: write.payment.receivedOn };
  const input: unknown = JSON.parse(toEventInput(row, null));
  return { ...(input as object), emails: [] };
}

const sourceOf = ({ source }: RunningImport, { id }: PaymentRow) => ({ source: `import-${source}`, externalId: id });

/** Money that arrived: what it writes, or what is wrong with it. Keeps in `state` what it leaves of its pledge. */
export function toArrived(
  running: RunningImport,
  row: PaymentRow,
  {
    key,
    pledge: id,
    state,
    currency,
  }: Readonly<{ key: string; pledge: bigint | null; state: Map<bigint, ReceivingPledge>; currency: Currency }>,
): MoneyRow | Verdict {
  const { amount, date: receivedOn } = row;
  if (id === null) {
    if (row.pledge !== '') return 'no-pledge';
    return {
      key,
      id: row.id,
      event: null,
      unmatched: { kind: 'payment', amount, currency, receivedOn, reverses: null },
    };
  }
  const pledge = state.get(id);
  if (!pledge) throw new Error(`Pledge ${id} was not read`);
  if (pledge.currency !== currency) return 'pledge-in-other-currency';
  if (pledge.amount === 0n) return 'no-money-promised';
  const write = toReceived(pledge, { amount, receivedOn, ...sourceOf(running, row) });
  const left = pledge.review === 'approved' ? afterPayment({ ...pledge, isOwn: false }, amount) : pledge;
  state.set(id, { ...pledge, instalments: left.instalments, version: pledge.version + 1 });
  return { key, id: row.id, event: toEvent(running, pledge, write), unmatched: null };
}

/** Money that went back: what it writes, or what is wrong with it. */
export async function toSentBack(
  running: RunningImport,
  row: PaymentRow,
  { key, currency }: Readonly<{ key: string; currency: Currency }>,
): Promise<MoneyRow | Verdict> {
  const { amount, date: on } = row;
  const of = await findTakenBack(running, row.refunds ?? '');
  if (!of) return 'no-payment';
  if (of.currency !== currency) return 'other-currency';
  if (amount > of.left) return 'more-than-arrived';
  if (of.pledge === null) {
    const unmatched = { kind: 'refund', amount: -amount, currency, receivedOn: on, reverses: of.id };
    return { key, id: row.id, event: null, unmatched };
  }
  const pledge = (await findReceiving(running, [of.pledge])).get(of.pledge);
  if (!pledge) throw new Error(`Pledge ${of.pledge} was not read`);
  const write = toRefund(pledge, { of, on, reason: null, amount, ...sourceOf(running, row) });
  return { key, id: row.id, event: toEvent(running, pledge, write), unmatched: null };
}
