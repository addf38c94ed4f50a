import type { FieldParser } from '#domain/field-parser';
import { exponentOf } from '#domain/currency';
import type { FieldError } from '#domain/field-error';
import { compare, money, type Currency, type Money } from '#domain/money';
import { parseAmount, type ParsedAmount } from '#domain/parse-amount';

/** The amounts that are allowed. Without a `defaultAmount` an amount is required. */
export type AmountRule = Readonly<{
  currency: Currency;
  presets: readonly Money[];
  least: Money;
  greatest: Money;
  defaultAmount?: Money;
}>;

const OTHER = 'other';

/** The error of an amount that could not be parsed. Its limit is what the message offers: the likely amount, or the number of decimals. */
export function toAmountError(
  fault: Extract<ParsedAmount, { ok: false }>,
  field: string,
  currency: Currency,
): FieldError {
  if (fault.code === 'grouped') return { field, code: 'grouped', limit: fault.offer };
  if (fault.code === 'too-precise') return { field, code: 'too-precise', limit: exponentOf(currency) };
  return { field, code: fault.code === 'blank' ? 'required' : fault.code };
}

function readTyped(parser: FieldParser, field: string, currency: Currency): Money | null {
  const text = parser.raw(field);
  if (typeof text !== 'string') return parser.refuse(field, 'required');
  const parsed = parseAmount(text, currency, parser.numbers);
  if (parsed.ok) return parsed.money;
  const { code, limit } = toAmountError(parsed, field, currency);
  return parser.refuse(field, code, limit);
}

function readPreset(parser: FieldParser, rule: AmountRule): Money | null {
  const parsed = parseAmount(String(parser.raw('amount')), rule.currency);
  const preset = parsed.ok && rule.presets.find((each) => compare(each, parsed.money) === 0);
  return preset || parser.refuse('amount', 'not-a-preset');
}

function readMinorUnits(parser: FieldParser, currency: Currency): Money | null {
  const value = parser.raw('amount');
  if (typeof value !== 'number') return parser.refuse('amount', 'wrong-type');
  if (!Number.isInteger(value)) return parser.refuse('amount', 'not-whole');
  if (!Number.isSafeInteger(value)) return parser.refuse('amount', value < 0 ? 'not-positive' : 'too-large');
  return value <= 0 ? parser.refuse('amount', 'not-positive') : money(BigInt(value), currency);
}

function readChosen(parser: FieldParser, rule: AmountRule, field: 'amount' | 'otherAmount'): Money | null {
  if (parser.from === 'json') return readMinorUnits(parser, rule.currency);
  return field === 'amount' ? readPreset(parser, rule) : readTyped(parser, field, rule.currency);
}

/**
 * Reads the amount of money pledged. In a form, `amount` is a preset in major units, or `other`; a typed `otherAmount` is taken in any case, because without
 * JavaScript typing does not select `other`. In JSON, `amount` is an integer of minor units. Errors name the field that was answered.
 */
export function readAmount(parser: FieldParser, rule: AmountRule): Money | null {
  const typed =
    parser.from === 'form' && (parser.raw('amount') === OTHER || String(parser.raw('otherAmount') ?? '').trim() !== '');
  const field = typed ? 'otherAmount' : 'amount';
  if (!parser.has(field) && field === 'amount') return rule.defaultAmount ?? parser.refuse('amount', 'required');
  const amount = readChosen(parser, rule, field);
  if (amount === null) return null;
  const { least, greatest } = rule;
  if (compare(amount, least) < 0) return parser.refuse(field, 'too-small', least);
  return compare(amount, greatest) > 0 ? parser.refuse(field, 'too-large', greatest) : amount;
}

/** Checks JSON's `currency` against the campaign's. Forms have no such field: their amounts are in the campaign's currency. */
export function checkCurrency(parser: FieldParser, currency: Currency, needed: boolean): void {
  if (parser.from === 'form') return;
  if (!parser.has('currency')) {
    if (needed) parser.refuse('currency', 'required');
  } else if (typeof parser.raw('currency') !== 'string') {
    parser.refuse('currency', 'wrong-type');
  } else if (parser.raw('currency') !== currency) {
    parser.refuse('currency', 'wrong-currency', currency);
  }
}
