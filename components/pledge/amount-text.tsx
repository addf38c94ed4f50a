import type { I18n, Language } from '#components/page/i18n';
import { memoize } from '#domain/memoize';
import { formatShortMoney, toShortMajor, type Currency, type Money } from '#domain/money';

type Numbers = Pick<Language, 'numbers'>;

/** A preset as an option. */
export function toPreset(amount: Money, language: Numbers): { value: string; label: string } {
  return { value: toShortMajor(amount), label: formatShortMoney(amount, language.numbers) };
}

const signOf = memoize((key) => {
  const [numbers, currency] = key.split(' ') as [string, Currency];
  const parts = new Intl.NumberFormat(numbers, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
});

/** The currency's symbol in the reader's language: `$`. */
export function currencySign(currency: Currency, numbers = 'en-US'): string {
  return signOf(`${numbers} ${currency}`);
}

export type RangeKey = 'range';

/** The texts next to the field for another amount: the currency's symbol in the reader's language, and the minimum and maximum amount. */
export function amountFacts(
  { least, greatest }: { least: Money; greatest: Money },
  { language, t }: I18n<RangeKey>,
): { sign: string; range: string } {
  const { currency } = least;
  const values = {
    least: formatShortMoney(least, language.numbers),
    greatest: formatShortMoney(greatest, language.numbers),
    currency,
  };
  return { sign: currencySign(currency, language.numbers), range: t('range', values) };
}
