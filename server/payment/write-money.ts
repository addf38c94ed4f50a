import type { FieldError } from '#domain/field-error';
import type { Allocation } from '#domain/payment-allocation';
import { entriesForAllocation } from '#domain/ledger';
import type { CivilDate } from '#domain/civil-date';
import { today } from '#server/clock';
import type { PaymentWarning } from '#server/payment/payment-warnings';
import { findPreviousResult, storeEvent, type IdempotencyKey, type Written } from '#server/pledge/pledge-store';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** The result of recording a payment or a reversal. `unconfirmed`: the payment is unusual, and the treasurer has to confirm it. `bad-amount`: the amount as typed has an error. `conflict`: the pledge has changed since it was read; nothing happened. */
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
 * Why a payment or reversal is refused. `amount-too-large`: above `LARGEST_PAYMENT`. `own-pledge`: staff cannot record money for their own pledge or
 * for a pledge of an organisation that they are a contact of.
 */
export type MoneyRefusal =
  | 'own-pledge'
  | 'not-approved'
  | 'no-money-promised'
  | 'amount-too-large'
  | 'bad-date'
  | 'date-ahead'
  | 'text-too-long'
  | 'reason-missing'
  | 'already-reversed'
  | 'no-such-payment'
  | 'key-reused';

/** A payment or reversal to write: the row and how it settles the instalments. `amount` is negative for a reversal. */
export type PaymentToWrite = Readonly<{
  type: 'payment-recorded' | 'payment-reversed';
  amount: bigint;
  receivedOn: CivilDate;
  note: string;
  reverses: bigint | null;
  reason: string | null;
  allocation: Allocation;
}>;

/** Writes a payment or reversal with its event, ledger entries and email, if the pledge has not changed since it was read. */
export async function writeMoney(
  actorId: string,
  pledge: PledgeSnapshot,
  fact: PaymentToWrite,
  asked: IdempotencyKey,
  at: Date,
): Promise<MoneyResult> {
  const { type, amount, receivedOn, note, reverses, reason, allocation } = fact;
  const written = await storeEvent(
    {
      actor: actorId,
      pledgeId: pledge.id,
      from: 'approved',
      version: pledge.version,
      to: 'approved',
      event: { type, reason, data: { amount: String(amount), currency: pledge.currency, receivedOn } },
      at,
      bookedOn: today(at),
      entries: entriesForAllocation(allocation),
      payment: { amount, receivedOn, note, reverses },
      approval: false,
      newRound: false,
      freePlaces: false,
      answer: { kind: 'recorded' },
    },
    asked,
  );
  return toMoneyResult(written);
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

function toMoneyResult(written: Written): MoneyResult {
  if (written.kind === 'stored' || written.kind === 'replayed') return { kind: 'recorded' };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
  throw new Error(`Money cannot be answered with ${written.kind}`);
}
