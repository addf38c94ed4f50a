import type { FieldError } from '#domain/field-error';
import type { EventType } from '#domain/event';
import { today } from '#server/clock';
import type { PaymentWarning } from '#server/payment/payment-warnings';
import {
  findPreviousResult,
  storeEvent,
  type EventRow,
  type IdempotencyKey,
  type MoneyFact,
  type Written,
} from '#server/pledge/pledge-store';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** The result of recording a payment, a refund, a reversal or a release. `unconfirmed`: the payment is unusual, and the treasurer has to confirm it. `bad-amount`: the amount as typed has an error. `conflict`: the pledge has changed since it was read; nothing happened. */
export type MoneyResult =
  | Readonly<{ kind: 'recorded' }>
  | Readonly<{ kind: 'refused'; code: MoneyRefusal }>
  | Readonly<{ kind: 'refused'; code: 'bad-amount'; error: FieldError }>
  | Readonly<{ kind: 'unconfirmed'; warnings: readonly PaymentWarning[] }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** The largest payment, in minor units. No bank transfers more, and every sum of payments stays far below the limit of the database's integers. */
export const LARGEST_PAYMENT = 1_000_000_000_000_000n;

/**
 * Why money is refused. `amount-too-large`: above `LARGEST_PAYMENT`. `own-pledge`: staff cannot record money for their own pledge or for a pledge of an
 * organisation that they are a contact of. `more-than-arrived`: a refund of more than is left of its payment. `partly-refunded`: a payment of which a part
 * was refunded is not reversed. `at-the-provider`: a payment provider told us of it, so it goes back there.
 * `dispute-open`, `charge-open`: a bank has still to decide about money of the pledge, so its rest is not released.
 * `places-gone`: a refund had ended a sponsorship, and others have taken its places since.
 */
export type MoneyRefusal =
  | 'own-pledge'
  | 'no-money-promised'
  | 'amount-too-large'
  | 'bad-date'
  | 'date-ahead'
  | 'text-too-long'
  | 'reason-too-long'
  | 'reason-unreadable'
  | 'reason-missing'
  | 'already-reversed'
  | 'partly-refunded'
  | 'nothing-left'
  | 'more-than-arrived'
  | 'no-such-payment'
  | 'nothing-to-release'
  | 'dispute-open'
  | 'charge-open'
  | 'at-the-provider'
  | 'places-gone'
  | 'key-reused';

/** The events of money. */
type MoneyEvent = Extract<EventType<'pledge'>, `payment-${string}` | `refund-${string}` | `dispute-${string}`>;

/** Money to write: the row, and what it changes of the pledge. */
export type MoneyToWrite = Readonly<{ type: MoneyEvent; reason: string | null; payment: MoneyFact }> &
  Pick<EventRow, 'entries' | 'instalments' | 'earlyEnd' | 'restore' | 'dispute'>;

/** An act with money that is allowed and not done yet. */
export type PlannedMoney = Readonly<{
  kind: 'planned';
  pledge: PledgeSnapshot;
  event: EventRow;
  asked: IdempotencyKey;
}>;

/** What is written of money that a treasurer records. */
export function planMoney(
  actorId: string,
  pledge: PledgeSnapshot,
  money: MoneyToWrite,
  asked: IdempotencyKey,
  at: Date,
): PlannedMoney {
  return { kind: 'planned', pledge, event: toMoneyEvent(actorId, pledge, money, at), asked };
}

/** Does what is planned, if the pledge has not changed since it was read. What was refused stays refused. */
export async function writePlanned(planned: PlannedMoney | MoneyResult): Promise<MoneyResult> {
  return planned.kind === 'planned' ? toMoneyResult(await storeEvent(planned.event, planned.asked)) : planned;
}

/** What `write_event` gets to write money with its event, ledger entries and email. A payment provider and an import act without a person. */
export function toMoneyEvent(
  actor: string | null,
  pledge: Pick<PledgeSnapshot, 'id' | 'review' | 'version' | 'currency'>,
  { type, reason, payment, ...change }: MoneyToWrite,
  at: Date,
): EventRow {
  const { amount, receivedOn } = payment;
  return {
    actor,
    pledgeId: pledge.id,
    from: pledge.review,
    version: pledge.version,
    to: pledge.review,
    event: { type, reason, data: { amount: String(amount), currency: pledge.currency, receivedOn } },
    at,
    bookedOn: today(at),
    payment,
    approval: false,
    newRound: false,
    freePlaces: false,
    answer: { kind: 'recorded' },
    ...change,
  };
}

/**
 * Writes money with its event, ledger entries and email, if the pledge has not changed since it was read. A payment provider acts without a person and without a
 * key: the ids of what it tells us are unique.
 */
export async function storeMoney(
  actor: string | null,
  pledge: PledgeSnapshot,
  money: MoneyToWrite,
  asked: IdempotencyKey | null,
  at: Date,
): Promise<Written> {
  return storeEvent(toMoneyEvent(actor, pledge, money, at), asked);
}

/** Records that a dispute was lost: its money stays away, and reminders go on. */
export async function storeDisputeLost(
  pledge: PledgeSnapshot,
  dispute: Readonly<{ id: bigint; amount: bigint }>,
  at: Date,
): Promise<Written> {
  const { id, version, review, currency } = pledge;
  const data = { amount: String(dispute.amount), currency, receivedOn: today(at) };
  const same = { from: review, to: review, version, approval: false, newRound: false, freePlaces: false } as const;
  return storeEvent(
    {
      actor: null,
      pledgeId: id,
      ...same,
      event: { type: 'dispute-lost', reason: null, data },
      at,
      bookedOn: today(at),
      entries: [],
      payment: null,
      dispute: { payment: dispute.id, outcome: 'lost' },
      answer: null,
    },
    null,
  );
}

/** The result for a key that was used before or a pledge that has changed since; null if neither applies. */
export async function answerStaleMoney(
  actorId: string,
  pledge: PledgeSnapshot,
  version: number,
  asked: IdempotencyKey,
): Promise<MoneyResult | null> {
  if (pledge.version === version) return null;
  const previous = await findPreviousResult(actorId, asked);
  return previous ? toMoneyResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
}

/** A refusal because of the state of a payment; or the result of the same request, which may have changed that state a moment ago. */
export async function refuseUnlessDone(
  actorId: string,
  asked: IdempotencyKey,
  code: MoneyRefusal,
): Promise<MoneyResult> {
  const previous = await findPreviousResult(actorId, asked);
  return previous ? toMoneyResult(previous) : { kind: 'refused', code };
}

/** The result of what was written. */
function toMoneyResult(written: Written): MoneyResult {
  if (written.kind === 'stored' || written.kind === 'replayed') return { kind: 'recorded' };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
  if (written.kind === 'places-gone' || written.kind === 'charge-open') return { kind: 'refused', code: written.kind };
  throw new Error(`Money cannot be answered with ${written.kind}`);
}
