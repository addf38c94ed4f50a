import { memoize } from '#domain/memoize';

const countFormat = memoize((locale) => new Intl.NumberFormat(locale));
const shareFormat = memoize(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, roundingMode: 'trunc' }),
);

/** A number of things in a reader's words: `1,234`. */
export function formatCount(count: number, locale: string): string {
  return countFormat(locale).format(count);
}

/** A share (1 is all of it) as a whole percentage, rounded down, so that 100% is only ever said of all: `38%`. */
export function formatPercent(share: number, locale: string): string {
  return shareFormat(locale).format(share);
}
