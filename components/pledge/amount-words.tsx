import type { Told, Tongue } from '#components/site/told';
import { kept } from '#domain/kept';
import { formatShortMoney, toMajor, type Currency, type Money } from '#domain/money';

type Numbers = Pick<Tongue, 'numbers'>;

/** What a preset's radio sends: major units, `25` or `25.50`. */
export function presetValue(amount: Money): string {
  return toMajor(amount).replace(/\.0+$/, '');
}

/** A preset as a choice. */
export function toPreset(amount: Money, tongue: Numbers): { value: string; label: string } {
  return { value: presetValue(amount), label: formatShortMoney(amount, tongue.numbers) };
}

const signOf = kept((key) => {
  const [numbers, currency] = key.split(' ') as [string, Currency];
  const parts = new Intl.NumberFormat(numbers, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
});

/** The currency's sign as the reader knows it: `$`. */
export function currencySign(currency: Currency, numbers = 'en-US'): string {
  return signOf(`${numbers} ${currency}`);
}

export type RangeKey = 'range';

/** What stands beside the field for an own amount: the currency's sign as the reader knows it, and least and greatest in words. */
export function amountFacts(
  { least, greatest }: { least: Money; greatest: Money },
  { tongue, t }: Told<RangeKey>,
): { sign: string; range: string } {
  const { currency } = least;
  const values = {
    least: formatShortMoney(least, tongue.numbers),
    greatest: formatShortMoney(greatest, tongue.numbers),
    currency,
  };
  return { sign: currencySign(currency, tongue.numbers), range: t('range', values) };
}
