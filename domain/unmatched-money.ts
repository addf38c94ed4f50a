/** Why a pledge may be the one that money without a pledge is for, the strongest first: the bank's text names it, the same payer has paid for this supporter before, its supporter has the payer's name, or an instalment of just this amount is open around that day. */
export const LIKELY_REASONS = ['names-it', 'paid-before', 'same-name', 'same-amount'] as const;

/** Why a pledge may be the one that money is for. */
export type LikelyReason = (typeof LIKELY_REASONS)[number];

/** A pledge that money may be for, with every reason. */
export type Likely = Readonly<{ pledge: bigint; reasons: readonly LikelyReason[] }>;

/** The likeliest pledges first: those with most reasons, then with the strongest one. */
export function rankLikely(
  found: readonly Readonly<{ pledge: bigint; reason: LikelyReason }>[],
  most: number,
): readonly Likely[] {
  const byPledge = new Map<bigint, Set<LikelyReason>>();
  for (const { pledge, reason } of found) byPledge.set(pledge, (byPledge.get(pledge) ?? new Set()).add(reason));
  const strength = ({ reasons }: Likely) => LIKELY_REASONS.indexOf(reasons[0] ?? 'same-amount');
  return [...byPledge]
    .map(([pledge, reasons]): Likely => ({ pledge, reasons: LIKELY_REASONS.filter((each) => reasons.has(each)) }))
    .toSorted((a, b) => b.reasons.length - a.reasons.length || strength(a) - strength(b))
    .slice(0, most);
}

/** The words of a payer's name to look for: without punctuation, titles' single letters and the like. Empty if nothing is left. */
export function toPayerWords(payer: string): string {
  return payer
    .replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word.length > 1)
    .slice(0, 6)
    .join(' ');
}
