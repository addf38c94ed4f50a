import { formatMoney, toMajor, type Currency, type Money } from '#domain/money';

/** A whole amount without its zeros, any other in full. */
export function shortMoney(amount: Money): string {
  return formatMoney(amount, 'en-US', { trimZeros: true });
}

/** What a preset's radio sends: major units, `25` or `25.50`. */
export function presetValue(amount: Money): string {
  return toMajor(amount).replace(/\.0+$/, '');
}

/** The currency's sign as the reader knows it: `$`. */
export function currencySign(currency: Currency): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** Least and greatest in a sentence, with how to type it. */
export function rangeWords(least: Money, greatest: Money): string {
  return `From ${shortMoney(least)} to ${shortMoney(greatest)}, in ${least.currency}. Type 25 or 25.50.`;
}
