import type { CivilDate } from '#domain/civil-date';
import { privateTextOf } from '#domain/event';
import { money, type Money } from '#domain/money';
import { fromDateColumn } from '#server/civil-date-column';
import { toRequestedWebsite, type RequestedWebsite } from '#server/pledge/requested-website';
import type { PledgeRecord, PledgeView } from '#server/pledge/pledge-record-queries';
import type { RecordRow } from '#server/pledge/pledge-record-store';

/** A payment as it was recorded. `reversal` has the person and the reason of its reversal; null if it was not reversed. */
export type PaymentView = Readonly<{
  id: string;
  receivedOn: CivilDate;
  amount: Money;
  bankReference: string | null;
  recordedBy: string;
  reversal: Readonly<{ by: string; reason: string | null }> | null;
}>;

/** A pledge as the desk shows it. */
export type RecordView = PledgeView &
  Readonly<{
    supporter: Readonly<{ name: string | null; email: string; verified: boolean }>;
    approvals: readonly string[];
    approvalsNeeded: 1 | 2;
    payments: readonly PaymentView[];
    /** The website of an organisation. Null for a person's pledge. */
    website: RequestedWebsite | null;
  }>;

const nameOf = ({ name, email }: Readonly<{ name: string | null; email: string }>) => name ?? email;

/** The person who recorded a payment; otherwise its source. */
function recorderOf({ recordedBy, source }: RecordRow['payments'][number]): string {
  return recordedBy ? nameOf(recordedBy) : source;
}

function toPayments({ row, snapshot }: PledgeRecord): PaymentView[] {
  const texts = new Map(row.events.map((event) => [event.id, privateTextOf(event.private?.data)] as const));
  const reversals = new Map(
    row.payments.flatMap((each) => (each.reversesId === null ? [] : [[each.reversesId, each] as const])),
  );
  return row.payments
    .filter(({ reversesId }) => reversesId === null)
    .map((payment) => {
      const reversal = reversals.get(payment.id);
      return {
        id: String(payment.id),
        receivedOn: fromDateColumn(payment.receivedOn),
        amount: money(payment.amount, snapshot.currency),
        bankReference: texts.get(payment.eventId)?.note ?? null,
        recordedBy: recorderOf(payment),
        reversal: reversal ? { by: recorderOf(reversal), reason: texts.get(reversal.eventId)?.reason ?? null } : null,
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
    supporter: { name: supporter.name, email: supporter.email, verified: supporter.emailVerified !== null },
    approvals: approversOf(record),
    approvalsNeeded: record.approvalsNeeded,
    payments: toPayments(record),
    website: toRequestedWebsite(record.row),
  };
}
