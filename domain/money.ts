import { memoize } from '#domain/memoize';
import { exponentOf, type Currency as CurrencyCode } from '#domain/currency';

/** A currency in use, by its ISO 4217 code: the type of `currency.ts`, exported here too. */
export type Currency = CurrencyCode;

/** An exact amount: an integer of minor units (cents, yen, fils) with its ISO 4217 currency. */
export type Money<C extends Currency = Currency> = Readonly<{ amount: bigint; currency: C }>;

/** The largest amount that a JSON number represents exactly, in minor units. */
export const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Money of `amount` minor units. */
export function money<C extends Currency>(amount: bigint, currency: C): Money<C> {
  return { amount, currency };
}

/** Zero in a currency. */
export function zero<C extends Currency>(currency: C): Money<C> {
  return money(0n, currency);
}

/** Money of whole major units: `majorUnits(25, 'USD')` is 25.00. @throws RangeError if `units` is not an integer. */
export function majorUnits<C extends Currency>(units: number, currency: C): Money<C> {
  return money(BigInt(units) * 10n ** BigInt(exponentOf(currency)), currency);
}

function same(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} do not mix`);
}

/** a + b. Two currencies do not compile. @throws TypeError if currencies are mixed by bypassing the types. */
export function add<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  same(a, b);
  return money(a.amount + b.amount, a.currency);
}

/** -1, 0 or 1 if a is less than, equal to or more than b. @throws TypeError if currencies are mixed. */
export function compare<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): -1 | 0 | 1 {
  same(a, b);
  return a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0;
}

/** The sum of a list. The list may be empty, so the currency is an argument. @throws TypeError if currencies are mixed. */
export function sum<C extends Currency>(list: readonly Money<NoInfer<C>>[], currency: C): Money<C> {
  return list.reduce<Money<C>>((total, each) => add(total, each), zero(currency));
}

/** m times an integer. @throws RangeError if `times` is not an integer. */
export function multiply<C extends Currency>(m: Money<C>, times: number): Money<C> {
  return money(m.amount * BigInt(times), m.currency);
}

/**
 * Splits a total into `parts` that sum exactly to it and differ by at most one minor unit; the earliest parts get the remainder. @throws RangeError
 * unless `parts` is a positive integer.
 */
export function split<C extends Currency>(total: Money<C>, parts: number): Money<C>[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`Cannot split into ${parts} parts`);
  const each = total.amount / BigInt(parts);
  const rest = total.amount % BigInt(parts);
  const unit = rest < 0n ? -1n : 1n;
  return Array.from({ length: parts }, (_, i) => money(BigInt(i) < rest * unit ? each + unit : each, total.currency));
}

/** Minor units as a number, for JSON. @throws RangeError if a number cannot represent them exactly. */
export function toSafeNumber(amount: bigint): number {
  if (amount > LARGEST_SAFE || amount < -LARGEST_SAFE)
    throw new RangeError(`${amount} does not fit a JSON number exactly`);
  return Number(amount);
}

/** part / whole with four decimals, rounded down, so that 1 always means the whole. Null if `whole` is 0 or less. */
export function toShare(part: bigint, whole: bigint): number | null {
  if (whole <= 0n) return null;
  return Number((part * 10_000n) / whole) / 10_000;
}

/** Major units in plain decimals, as in a form field: `25.50`, `-0.05`, `1200` (JPY). */
export function toMajor(m: Money): `${number}` {
  const exponent = exponentOf(m.currency);
  const digits = (m.amount < 0n ? -m.amount : m.amount).toString().padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return `${m.amount < 0n ? '-' : ''}${text}` as `${number}`;
}

/** Major units without zero decimals, as addresses and radio buttons have them: `25` or `25.50`. */
export function toShortMajor(amount: Money): string {
  return toMajor(amount).replace(/\.0+$/, '');
}

/** Money in the reader's language: `$25.50`. Exact at any size, because it formats the decimal text and not a float. */
export function formatMoney(m: Money, locale = 'en-US'): string {
  return moneyFormat(`${locale} ${m.currency} auto`).format(toMajor(m));
}

/** The same without the decimals of a whole amount: `$5,000,000`, but `$25.50`. */
export function formatShortMoney(m: Money, locale: string): string {
  return moneyFormat(`${locale} ${m.currency} stripIfInteger`).format(toMajor(m));
}

const moneyFormat = memoize((key) => {
  const [locale, currency, trailingZeroDisplay] = key.split(' ') as [string, Currency, 'auto' | 'stripIfInteger'];
  const exponent = exponentOf(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
    trailingZeroDisplay,
  });
});
