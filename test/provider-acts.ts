import { randomUUID } from 'node:crypto';
import { money } from '#domain/money';
import { now } from '#server/clock';
import type { ExternalPayment } from '#server/payment-provider/payment-provider';
import { recordExternalPayment } from '#server/payment-provider/record-external-payment';

/** What happens at a payment provider: each act changes what it says of a payment, and is told to the book as a webhook's job does. */
export const PROVIDER_ACTS = [
  'pay-online',
  'refund-online',
  'fail-refund',
  'dispute-online',
  'win-dispute',
  'lose-dispute',
  'repeat-old-news',
] as const;

/** One of `PROVIDER_ACTS`. */
export type ProviderAct = (typeof PROVIDER_ACTS)[number];

/** A payment provider that knows its payments only; `play` resolves with what was recorded: `online-recorded`, `online-known`, or `refused` where there is nothing to act on. */
export type Provider = Readonly<{
  play: (reference: string, act: ProviderAct, by: Readonly<{ cents: number; which: number }>) => Promise<string>;
  /** Money that names no pledge. It is of this one as far as later acts choose their payments. Resolves with its id. */
  payUnnamed: (reference: string, cents: number) => Promise<string>;
  /** Tells the book the current truth about every payment. */
  tellAgain: () => Promise<void>;
  /** What is left of every payment, by its id. */
  left: () => readonly Readonly<{ id: string; left: bigint }>[];
}>;

const SOURCE = 'stripe';

/** What is left of a payment: without what was refunded or is disputed. */
function leftOf({ amount, refunds, disputes }: ExternalPayment): bigint {
  const gone = refunds.filter(({ isReturned }) => !isReturned).reduce((sum, refund) => sum + refund.amount, 0n);
  const disputed = disputes.filter(({ outcome }) => outcome !== 'won').reduce((sum, each) => sum + each.amount, 0n);
  return amount.amount - gone - disputed;
}

/** What the payment is after an act; null if there is nothing to act on. */
function change(payment: ExternalPayment, act: ProviderAct, cents: number): ExternalPayment | null {
  const left = leftOf(payment);
  const amount = BigInt(cents) < left ? BigInt(cents) : left;
  const open = payment.disputes.findIndex(({ outcome }) => outcome === 'open');
  switch (act) {
    case 'refund-online': {
      const refund = { id: `re_${randomUUID()}`, amount, at: now(), isReturned: false };
      return left > 0n ? { ...payment, refunds: [...payment.refunds, refund] } : null;
    }
    case 'fail-refund': {
      const last = payment.refunds.findIndex(({ isReturned }) => !isReturned);
      const refunds = payment.refunds.map((each, i) => (i === last ? { ...each, isReturned: true } : each));
      return last < 0 ? null : { ...payment, refunds };
    }
    case 'dispute-online': {
      const dispute = { id: `dp_${randomUUID()}`, amount: left, at: now(), outcome: 'open' } as const;
      return left > 0n ? { ...payment, disputes: [...payment.disputes, dispute] } : null;
    }
    case 'win-dispute':
    case 'lose-dispute': {
      const outcome = act === 'win-dispute' ? 'won' : 'lost';
      const disputes = payment.disputes.map((each, i) => (i === open ? ({ ...each, outcome } as const) : each));
      return open < 0 ? null : { ...payment, disputes };
    }
    case 'pay-online':
    case 'repeat-old-news':
      return payment;
  }
}

/** A provider without payments. */
export function newProvider(): Provider {
  /** Every state that each payment has had, the latest last. */
  const histories = new Map<string, ExternalPayment[]>();
  const payments: { id: string; of: string }[] = [];
  const pay = async (of: string, pledge: string | null, cents: number) => {
    const id = `pi_${randomUUID()}`;
    const [amount, fee] = [money(BigInt(cents), 'USD'), { amount: 30n, currency: 'USD' }];
    const paid = { id, pledge, amount, at: now(), fee, refunds: [], disputes: [], saved: null };
    histories.set(id, [paid]);
    payments.push({ id, of });
    return { id, outcome: await record(paid) };
  };
  const latest = () => [...histories.values()].flatMap((states) => states.at(-1) ?? []);
  const record = async (payment: ExternalPayment) => `online-${await recordExternalPayment(SOURCE, payment)}`;
  return {
    payUnnamed: async (reference, cents) => (await pay(reference, null, cents)).id,
    tellAgain: async () => {
      for (const payment of latest()) await record(payment);
    },
    left: () => latest().map((payment) => ({ id: payment.id, left: leftOf(payment) })),
    play: async (reference, act, { cents, which }) => {
      if (act === 'pay-online') return (await pay(reference, reference, cents)).outcome;
      const own = payments.filter(({ of }) => of === reference);
      const states = histories.get(own[which % Math.max(own.length, 1)]?.id ?? '');
      const current = states?.at(-1);
      if (!states || !current) return 'refused';
      // An answer that was on its way for long.
      if (act === 'repeat-old-news') return record(states[which % states.length] ?? current);
      const changed = change(current, act, cents);
      if (!changed) return 'refused';
      states.push(changed);
      return record(changed);
    },
  };
}
