import { daysBetween, formatDate, type CivilDate } from '#domain/civil-date';
import { compare, formatMoney, toShare, type Money } from '#domain/money';

/** The campaign's figures at one moment. Days are civil days of the foundation's zone; `asOf` is RFC 3339. */
export type Progress = {
  goal: Money;
  promised: Money;
  received: Money;
  supporters: number;
  firstDay: CivilDate;
  lastDay: CivilDate;
  today: CivilDate;
  asOf: string;
};

export type Phase = 'before' | 'empty' | 'running' | 'beyond' | 'after';

export function toPhase(progress: Progress): Phase {
  if (progress.today < progress.firstDay) return 'before';
  if (progress.today > progress.lastDay) return 'after';
  if (progress.promised.amount === 0n) return 'empty';
  return compare(progress.promised, progress.goal) >= 0 ? 'beyond' : 'running';
}

/** Share of the campaign's days gone by today, 0 to 1: where a steady campaign would stand. */
export function toPace({ firstDay, lastDay, today }: Pick<Progress, 'firstDay' | 'lastDay' | 'today'>): number {
  const share = (daysBetween(firstDay, today) + 1) / (daysBetween(firstDay, lastDay) + 1);
  return Math.min(1, Math.max(0, share));
}

export function wholeMoney(amount: Money): string {
  return formatMoney(amount, 'en-US', { trimZeros: true });
}

/** "38%", or "under 1%" so that the first gift never shows as nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  return new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0, roundingMode: 'trunc' }).format(
    share,
  );
}

export function daysWords({ today, firstDay, lastDay }: Progress): { number: string; unit: string } {
  const count = (days: number, unit: string) => ({
    number: String(days),
    unit: days === 1 ? `day ${unit}` : `days ${unit}`,
  });
  if (today < firstDay) return count(daysBetween(today, firstDay), 'until it opens');
  if (today > lastDay) return { number: 'Closed', unit: `on ${formatDate(lastDay)}` };
  return count(daysBetween(today, lastDay) + 1, 'left');
}

/** The whole bar in one sentence: what a screen reader hears and what stands under the bar. */
export function progressSentence(progress: Progress): string {
  const exact = toShare(progress.promised.amount, progress.goal.amount) ?? 0;
  // A first gift to a large goal is less than a hundredth of a hundredth, and still not nothing.
  const share = exact === 0 && progress.promised.amount > 0n ? 0.0001 : exact;
  const promised = `${wholeMoney(progress.promised)} promised of ${wholeMoney(progress.goal)}`;
  switch (toPhase(progress)) {
    case 'before':
      return `Opens on ${formatDate(progress.firstDay)}. The goal is ${wholeMoney(progress.goal)}.`;
    case 'empty':
      return `No pledge yet. The goal is ${wholeMoney(progress.goal)}: the first one draws the first line.`;
    case 'beyond':
      return `${promised}: the goal is reached, and every further promise still counts.`;
    case 'after':
      return `${promised}, ${percent(share)}. The campaign closed on ${formatDate(progress.lastDay)}; promises are still being kept.`;
    case 'running':
      return `${promised}, ${percent(share)}. ${paceSentence(share, toPace(progress))}`;
  }
}

function paceSentence(share: number, pace: number): string {
  const steady = `A steady campaign would stand at ${percent(pace)} today`;
  return share >= pace ? `${steady}: this one is ahead.` : `${steady}.`;
}
