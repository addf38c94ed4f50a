import type { CivilDate } from '#domain/civil-date';
import { privateTextOf } from '#domain/event';
import type { LoggedMonth } from '#domain/logged-hours';
import { money, type Money } from '#domain/money';
import { formatReceiptNumber } from '#domain/receipt-number';
import { fromDateColumn } from '#server/civil-date-column';
import { toHours } from '#server/hours/hours-queries';
import { toRequestedWebsite, type RequestedWebsite } from '#server/pledge/requested-website';
import type { PledgeRecord, PledgeView } from '#server/pledge/pledge-record-queries';
import type { RecordRow } from '#server/pledge/pledge-record-store';

/** Who recorded something, and why. */
type Recorded = Readonly<{ by: string; reason: string | null }>;

/** A refund as it was recorded, and its reversal; null if it was not reversed. */
export type TakenBackView = Recorded &
  Readonly<{ id: string; on: CivilDate; amount: Money; reversal: Recorded | null }>;

/**
 * A payment as it was recorded, with its reversal (null if it was not reversed) and refunds, oldest first. `left` is what of it was not given back, `receipt` the number
 * of its receipt (null while it waits).
 */
export type PaymentView = Readonly<{
  id: string;
  receivedOn: CivilDate;
  amount: Money;
  left: Money;
  bankReference: string | null;
  recordedBy: string;
  receipt: string | null;
  reversal: Recorded | null;
  refunds: readonly TakenBackView[];
}>;

/** A pledge as the desk shows it. */
export type RecordView = PledgeView &
  Readonly<{
    supporter: Readonly<{ id: string; name: string | null; email: string; verified: boolean }>;
    approvals: readonly string[];
    approvalsNeeded: 1 | 2;
    payments: readonly PaymentView[];
    /** The hours that a contributing member logged, newest month first. */
    hours: readonly LoggedMonth[];
    /** The website of an organisation. Null for a person's pledge. */
    website: RequestedWebsite | null;
  }>;

const nameOf = ({ name, email }: Readonly<{ name: string | null; email: string }>) => name ?? email;

/** The person who recorded a payment; otherwise its source. */
function recorderOf({ recordedBy, source }: RecordRow['payments'][number]): string {
  return recordedBy ? nameOf(recordedBy) : source;
}

function toReceiptNumber({ receipt }: RecordRow['payments'][number]): string | null {
  return receipt?.year && receipt.number ? formatReceiptNumber({ year: receipt.year, number: receipt.number }) : null;
}

function toPayments({ row, snapshot }: PledgeRecord): PaymentView[] {
  const texts = new Map(row.events.map((event) => [event.id, privateTextOf(event.private?.data)] as const));
  const toRecorded = (fact: RecordRow['payments'][number]): Recorded => ({
    by: recorderOf(fact),
    reason: texts.get(fact.eventId)?.reason ?? null,
  });
  const takenFrom = (id: bigint) => row.payments.filter(({ reversesId }) => reversesId === id).toReversed();
  const reversalOf = (id: bigint): Recorded | null => {
    const reversal = takenFrom(id).find(({ kind }) => kind === 'reversal');
    return reversal ? toRecorded(reversal) : null;
  };
  return row.payments
    .filter(({ kind }) => kind === 'payment')
    .map((payment) => {
      const refunds = takenFrom(payment.id)
        .filter(({ kind }) => kind === 'refund')
        .map((refund) => ({
          ...toRecorded(refund),
          id: String(refund.id),
          on: fromDateColumn(refund.receivedOn),
          amount: money(-refund.amount, snapshot.currency),
          reversal: reversalOf(refund.id),
        }));
      const reversal = reversalOf(payment.id);
      const given = refunds.reduce((sum, each) => (each.reversal ? sum : sum + each.amount.amount), 0n);
      return {
        id: String(payment.id),
        receivedOn: fromDateColumn(payment.receivedOn),
        amount: money(payment.amount, snapshot.currency),
        left: money(reversal ? 0n : payment.amount - given, snapshot.currency),
        bankReference: texts.get(payment.eventId)?.note ?? null,
        recordedBy: recorderOf(payment),
        receipt: toReceiptNumber(payment),
        reversal,
        refunds,
      };
    });
}

function approversOf({ row, snapshot }: PledgeRecord): string[] {
  const actors = new Map(row.events.flatMap(({ actor }) => (actor ? [[actor.id, actor] as const] : [])));
  return snapshot.approvals.flatMap((id) => {
    const actor = actors.get(id);
    return actor ? [nameOf(actor)] : [];
  });
}

/** A record as the desk shows it. */
export function toRecordView(record: PledgeRecord): RecordView {
  const { supporter } = record.row as RecordRow;
  return {
    ...record.view,
    supporter: {
      id: supporter.id,
      name: supporter.name,
      email: supporter.email,
      verified: supporter.emailVerified !== null,
    },
    approvals: approversOf(record),
    approvalsNeeded: record.approvalsNeeded,
    payments: toPayments(record),
    hours: toHours(record.row.events),
    website: toRequestedWebsite(record.row),
  };
}
