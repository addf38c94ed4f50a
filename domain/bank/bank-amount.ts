import { exponentOf, type Currency } from '#domain/currency';

/** The mark before the decimals of an amount. */
export type DecimalMark = ',' | '.';

/** An amount in signed minor units, or why it is none. */
export type ReadAmount =
  Readonly<{ ok: true; amount: bigint }> | Readonly<{ ok: false; code: 'bad-amount' | 'too-precise' }>;

/** The largest amount of one booking, in minor units: the most that one payment of the database holds. */
const LARGEST = 1_000_000_000_000_000n;

const bad: ReadAmount = { ok: false, code: 'bad-amount' };

function toMinor(whole: string, decimals: string, isNegative: boolean, currency: Currency): ReadAmount {
  const exponent = exponentOf(currency);
  // Banks write 8.850 for 8.85. Other decimals that the currency does not have would have to be rounded.
  if (/[1-9]/.test(decimals.slice(exponent))) return { ok: false, code: 'too-precise' };
  const digits = `${whole}${decimals.slice(0, exponent).padEnd(exponent, '0')}`.replace(/^0+(?=\d)/, '');
  if (digits.length > LARGEST.toString().length || BigInt(digits) > LARGEST) return bad;
  return { ok: true, amount: isNegative ? -BigInt(digits) : BigInt(digits) };
}

/** Reads an amount of a format that has rules for it: digits with at most one mark, a point or a comma, which stands before the decimals. */
export function readPlainAmount(text: string, currency: Currency): ReadAmount {
  const [, sign, whole, decimals = ''] = /^([+-]?)(\d{1,30})(?:[.,](\d{0,20}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? bad : toMinor(whole, decimals, sign === '-', currency);
}

const SIGNS = /^(?:[A-Z]{3}|[$€£¥]|KR\.?|FR\.?|ZŁ)\s*|\s*(?:[A-Z]{3}|[$€£¥]|KR\.?|FR\.?|ZŁ)$/giu;
const NEGATIVE = /^[-−–]|[-−–]$|^\(.*\)$|(?<=\d)\s?(?:DR|S)$/iu;
const AROUND = /^[-−–+(]+|[-−–+)]+$|(?<=\d)\s?(?:DR|CR|S|H)$/giu;

/** Removes signs of money and of direction from both ends, in whichever order a bank has them: `-€12.00`, `€ 12.00-`, `12.00 CR`. */
function bare(text: string): string {
  let [before, after] = ['', text];
  while (before !== after) {
    before = after;
    after = after.replaceAll(AROUND, '').trim().replaceAll(SIGNS, '').trim();
  }
  return after;
}

/** Whether an amount of a table is negative: a minus before or after it, or within the sign of money; brackets; `DR`, or `S` for the German Soll. */
function isNegativeText(text: string): boolean {
  return NEGATIVE.test(text) || NEGATIVE.test(text.replaceAll(SIGNS, '').trim());
}

/** The digits of a cell, with the marks between and before them, without anything around them. */
export function digitsOf(text: string): string {
  return bare(text.replaceAll(/\u00a0|\u202f/g, ' ').trim());
}

/** Reads an amount of a table, with the mark that stands before its decimals: `1.234,56`, `(12.00)`, `12.00-`, `€ 12`. Thousands are in groups of three, or two as in India. */
export function readTableAmount(text: string, currency: Currency, mark: DecimalMark): ReadAmount {
  const typed = text.replaceAll(/\u00a0|\u202f/g, ' ').trim();
  const digits = bare(typed);
  const [, group] = /^\d{1,3}([.,'’ ])\d/.exec(digits) ?? [];
  const between = group === undefined || group === mark ? '' : group;
  const [whole = '', decimals = '', ...more] = digits.split(mark);
  if (more.length > 0 || !/^\d{0,20}$/.test(decimals) || (whole === '' && decimals === '')) return bad;
  const groups = between === '' ? [whole] : whole.split(between);
  const isGrouped =
    groups.length === 1 || (groups.slice(1, -1).every((each) => /^\d{2,3}$/.test(each)) && groups.at(-1)?.length === 3);
  const plain = groups.join('');
  return isGrouped && /^\d{0,30}$/.test(plain) ? toMinor(plain || '0', decimals, isNegativeText(typed), currency) : bad;
}

/** Digits with marks between groups, and perhaps one before decimals. */
const IS_NUMBER = /^\d*(?:[.,'’ ]\d{2,3})*(?:[.,]\d*)?$/;

/** What the decimal mark of these cells must be; null if none of them says it; `both` if they contradict each other. `1,234` says nothing: it may be thousands. */
export function detectDecimalMark(cells: readonly string[]): DecimalMark | 'both' | null {
  const found = new Set<DecimalMark>();
  for (const cell of cells) {
    const digits = digitsOf(cell);
    const marks = digits.replaceAll(/[^.,]/g, '');
    const last = marks.at(-1);
    if ((last !== '.' && last !== ',') || !IS_NUMBER.test(digits)) continue;
    const isLone = marks.length === 1;
    const other = last === ',' ? '.' : ',';
    if (isLone && !/^\d{1,3}[.,]\d{3}$/.test(digits)) found.add(last);
    else if (!isLone && new Set(marks).size === 2) found.add(last);
    else if (!isLone) found.add(other);
  }
  const [first, second] = found;
  return second ? 'both' : (first ?? null);
}

/** Whether the amounts need no mark, or have one that may be either: the question is asked only for the latter. */
export function hasMark(cells: readonly string[]): boolean {
  return cells.some((cell) => /[.,]/.test(digitsOf(cell)));
}
