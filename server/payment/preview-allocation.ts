import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { allocatePayment, openAmount } from '#domain/payment-allocation';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What a payment would settle: what each instalment gets and what then stays open of it, and what would be more than pledged. */
export type AllocationPreview = Readonly<{
  parts: readonly Readonly<{ due: CivilDate; settled: Money; left: Money }>[];
  excess: Money;
}>;

/** What an amount in minor units would settle of a pledge now. */
export function previewAllocation(
  { instalments, currency }: Pick<PledgeSnapshot, 'instalments' | 'currency'>,
  amount: bigint,
): AllocationPreview {
  const { parts, excess } = allocatePayment(instalments, money(amount, currency));
  const open = new Map(instalments.map((part) => [part.seq, openAmount(part)]));
  return {
    parts: parts.map(({ seq, due, settled }) => {
      const before = open.get(seq);
      if (before === undefined) throw new Error(`There is no instalment ${seq}`);
      return { due, settled: money(settled, currency), left: money(before - settled, currency) };
    }),
    excess: money(excess, currency),
  };
}
