import { memoize } from '#domain/memoize';

const countFormat = memoize((locale) => new Intl.NumberFormat(locale));
const shareFormat = memoize(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, roundingMode: 'trunc' }),
);

/** A count in the reader's language: `1,234`. */
export function formatCount(count: number, locale: string): string {
  return countFormat(locale).format(count);
}

/** A share (1 is the whole) as an integer percentage, rounded down, so 100% always means the whole: `38%`. */
export function formatPercent(share: number, locale: string): string {
  return shareFormat(locale).format(share);
}

/** Where the desk's counts stop. */
const CAP = 1_000;

/** A count that stopped at 1,001: "1,000+". */
export function formatCapped(many: number, locale: string): string {
  return many > CAP ? `${formatCount(CAP, locale)}+` : formatCount(many, locale);
}
