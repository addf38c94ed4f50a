import { exponentOf } from '#domain/currency';
import { memoize } from '#domain/memoize';
import { withoutInvisible } from '#domain/plain-text';
import { LARGEST_SAFE, money, toMajor, type Currency, type Money } from '#domain/money';

/**
 * Why a typed amount could not be parsed. `grouped`: its one mark may stand before decimals or between thousands. `too-large`: more digits than a JSON
 * number can represent exactly.
 */
export type AmountFault =
  'blank' | 'not-a-number' | 'grouped' | 'exponent' | 'too-precise' | 'not-positive' | 'too-large';

/** The result of `parseAmount`: the money, or the reason. `offer` is the amount that a `grouped` text most likely means. */
export type ParsedAmount<C extends Currency = Currency> =
  | Readonly<{ ok: true; money: Money<C> }>
  | Readonly<{ ok: false; code: Exclude<AmountFault, 'grouped'> }>
  | Readonly<{ ok: false; code: 'grouped'; offer: Money<C> }>;

const LONGEST_TYPED = 40;
const DEFAULT_NUMBERS = 'en-US';

const MINUS = /^[-−]\s*/u;
// No language writes one of these before decimals.
const ONLY_BETWEEN_GROUPS = /^['’\s]$/u;

/**
 * How people write a currency: its code, its signs in English and in the language of `numbers`, and a dollar with its country (`US$`). The longest
 * first, so that `US$` is not read as `US` and `$`.
 */
const signsOf = memoize((key) => {
  const [numbers, currency] = key.split(' ') as [string, Currency];
  const signIn = (locale: string, currencyDisplay: 'symbol' | 'narrowSymbol') =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value ?? currency;
  const signs = ['en', numbers].flatMap((locale) => [signIn(locale, 'symbol'), signIn(locale, 'narrowSymbol')]);
  const withCountry = signs.includes('$') ? [`${currency.slice(0, 2)}$`] : [];
  const all = [currency, ...signs, ...withCountry].map((sign) => withoutInvisible(sign).toUpperCase());
  return [...new Set(all)].sort((a, b) => b.length - a.length);
});

const decimalMarkOf = memoize(
  (numbers) => new Intl.NumberFormat(numbers).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.',
);

let digits: ReadonlyMap<string, string> | undefined;

/** The digits 0 to 9 of every script, with what they are in ASCII. They are made when a digit of another script is typed first. */
function allDigits(): ReadonlyMap<string, string> {
  digits ??= new Map(
    Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
      const { format } = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      return Array.from({ length: 10 }, (_, digit) => [format(digit), String(digit)] as const);
    }),
  );
  return digits;
}

/** The marks of Japanese and Chinese keyboards, and of Arabic: one before decimals, one between thousands. */
const MARKS: Readonly<Record<string, string>> = { '．': '.', '，': ',', '٫': '.', '٬': '’' };

/** A text with its digits and marks as English has them. Other compatible characters stay: ² is no 2. */
function withPlainDigits(text: string): string {
  return text
    .replaceAll(/[^\P{Nd}0-9]/gu, (digit) => allDigits().get(digit) ?? digit)
    .replaceAll(/[．，٫٬]/gu, (mark) => MARKS[mark] ?? mark);
}

const isAbbreviation = (sign: string, currency: Currency) => sign !== currency && /\p{L}$/u.test(sign);

function withoutSignBefore(text: string, signs: readonly string[], currency: Currency): string {
  const upper = text.toUpperCase();
  const sign = signs.find((each) => upper.startsWith(each));
  if (sign === undefined) return text;
  const rest = text.slice(sign.length);
  return (isAbbreviation(sign, currency) ? rest.replace(/^\./, '') : rest).trimStart();
}

function withoutSignAfter(text: string, signs: readonly string[], currency: Currency): string {
  const upper = text.toUpperCase();
  const ends = signs.flatMap((sign) => [
    sign,
    ...(isAbbreviation(sign, currency) && !sign.endsWith('.') ? [`${sign}.`] : []),
  ]);
  const end = ends.find((each) => upper.endsWith(each));
  return end === undefined ? text : text.slice(0, -end.length).trimEnd();
}

/**
 * Removes the signs of the field's own currency: people type `$25`, `25 USD`, `$25 USD` or `kr.25` in a field of that currency. The point after an
 * abbreviation (not after a code) belongs to it. The sign of another currency stays and is refused.
 */
function withoutOwnSign(text: string, currency: Currency, numbers: string): string {
  const signs = signsOf(`${numbers} ${currency}`);
  return withoutSignAfter(withoutSignBefore(text, signs, currency), signs, currency);
}

/** Whether a mark divides digits into thousands, or as in India: 12,34,567. */
function isGrouped(text: string, mark: string): boolean {
  const groups = text.split(mark);
  const [first = '', ...rest] = groups;
  const last = rest.pop() ?? '';
  if (!/^\d{3}$/.test(last) || !/^[1-9]\d{0,2}$/.test(first)) return false;
  return rest.every((group) => /^\d{3}$/.test(group)) || (first.length < 3 && rest.every((g) => /^\d{2}$/.test(g)));
}

type Digits = Readonly<{ whole: string; decimals: string }>;
type Reading = Digits | 'not-a-number' | Readonly<{ unclear: Digits }>;

/** Reads a number with one mark that occurs once. */
function readOneMark(text: string, mark: string, decimalMark: string, exponent: number): Reading {
  const [whole = '', decimals = ''] = text.split(mark);
  const grouped = isGrouped(text, mark);
  if (ONLY_BETWEEN_GROUPS.test(mark)) return grouped ? { whole: whole + decimals, decimals: '' } : 'not-a-number';
  const isOwn = mark === decimalMark;
  if (grouped && exponent === 0 && !isOwn) return { whole: whole + decimals, decimals: '' };
  if (grouped && !(exponent === 3 && isOwn)) return { unclear: { whole: whole + decimals, decimals: '' } };
  // Before one or two digits a comma has no thousands after it in any language, and the keypad of some phones has no point. More digits may be a slip.
  if (mark === '.' || isOwn || /^0?$/.test(whole) || /^\d{1,2}$/.test(decimals)) return { whole, decimals };
  return { unclear: { whole, decimals } };
}

/** Divides a number into its whole part and its decimals. */
function readMarks(text: string, decimalMark: string, exponent: number): Reading {
  const marks = [...new Set(text.replaceAll(/\d/g, ''))];
  const [first, second] = marks;
  if (first === undefined) return { whole: text, decimals: '' };
  if (second === undefined) {
    if (text.split(first).length === 2) return readOneMark(text, first, decimalMark, exponent);
    return isGrouped(text, first) ? { whole: text.replaceAll(first, ''), decimals: '' } : 'not-a-number';
  }
  // With two different marks the last one stands before the decimals.
  const [whole = '', decimals = '', ...more] = text.split(second);
  if (/\D/.test(decimals) || more.length > 0 || ONLY_BETWEEN_GROUPS.test(second)) return 'not-a-number';
  return isGrouped(whole, first) ? { whole: whole.replaceAll(first, ''), decimals } : 'not-a-number';
}

/**
 * Parses a typed amount in major units, as people write it in the language of `numbers`: `25`, `25.5`, `25,50`, `$25`, `25 USD`, `1.234,56`, in the
 * digits of any script. Two different marks, or one that is repeated, have one meaning. It never guesses: `1,000` is `grouped`, since many countries use the comma as the decimal mark;
 * more decimals than the currency has is `too-precise`, never rounded.
 */
export function parseAmount<C extends Currency>(
  text: string,
  currency: C,
  numbers: string = DEFAULT_NUMBERS,
): ParsedAmount<C> {
  const refuse = (code: Exclude<AmountFault, 'grouped'>): ParsedAmount<C> => ({ ok: false, code });
  const typed = withPlainDigits(withoutInvisible(text.slice(0, 1_000)).trim());
  const unsigned = withoutOwnSign(typed.replace(MINUS, ''), currency, numbers);
  if (unsigned === '') return refuse('blank');
  if (unsigned.length > LONGEST_TYPED) return refuse(/^[\d.]+$/.test(unsigned) ? 'too-large' : 'not-a-number');
  const plain = unsigned.replace(MINUS, '');
  if (/^\d[\d.]*e[+-]?\d+$/i.test(plain)) return refuse('exponent');
  if (!/^[\d.,'’\s]*\d[\d.,'’\s]*$/u.test(plain)) return refuse('not-a-number');
  const exponent = exponentOf(currency);
  const read = readMarks(plain, decimalMarkOf(numbers), exponent);
  if (read === 'not-a-number') return refuse(read);
  const { whole, decimals } = 'unclear' in read ? read.unclear : read;
  if (MINUS.test(typed) || plain !== unsigned || /^0*$/.test(whole + decimals)) return refuse('not-positive');
  if (decimals.length > exponent) return refuse('too-precise');
  const digits = (whole + decimals.padEnd(exponent, '0')).replace(/^0+/, '');
  if (digits.length > LARGEST_SAFE.toString().length || BigInt(digits) > LARGEST_SAFE) return refuse('too-large');
  const amount = money(BigInt(digits), currency);
  return 'unclear' in read ? { ok: false, code: 'grouped', offer: amount } : { ok: true, money: amount };
}

/** An amount as a person types it into a field in the language of `numbers`: `1000`, `25,50`. */
export function toTyped(m: Money, numbers: string): string {
  return typedFormat(`${numbers} ${exponentOf(m.currency)}`).format(toMajor(m));
}

const typedFormat = memoize((key) => {
  const [numbers = DEFAULT_NUMBERS, exponent] = key.split(' ');
  return new Intl.NumberFormat(numbers, {
    useGrouping: false,
    minimumFractionDigits: Number(exponent),
    trailingZeroDisplay: 'stripIfInteger',
  });
});
