import type { AnswerReader } from '#domain/field-parser';
import { compare, money, parseAmount, type Currency, type Money } from '#domain/money';

/** The amounts that are allowed. `usual` is the default for an empty answer; without it an amount is required. */
export type AmountRule = Readonly<{
  currency: Currency;
  presets: readonly Money[];
  least: Money;
  greatest: Money;
  usual?: Money;
}>;

const OTHER = 'other';

function readTyped(reader: AnswerReader, field: string, currency: Currency): Money | null {
  const text = reader.raw(field);
  if (typeof text !== 'string') return reader.refuse(field, 'required');
  const parsed = parseAmount(text, currency);
  if (parsed.ok) return parsed.money;
  return reader.refuse(field, parsed.code === 'blank' ? 'required' : parsed.code);
}

function readPreset(reader: AnswerReader, rule: AmountRule): Money | null {
  const parsed = parseAmount(String(reader.raw('amount')), rule.currency);
  const preset = parsed.ok && rule.presets.find((each) => compare(each, parsed.money) === 0);
  return preset || reader.refuse('amount', 'not-a-preset');
}

function readMinorUnits(reader: AnswerReader, currency: Currency): Money | null {
  const value = reader.raw('amount');
  if (typeof value !== 'number') return reader.refuse('amount', 'wrong-type');
  if (!Number.isInteger(value)) return reader.refuse('amount', 'not-whole');
  if (!Number.isSafeInteger(value)) return reader.refuse('amount', value < 0 ? 'not-positive' : 'too-large');
  return value <= 0 ? reader.refuse('amount', 'not-positive') : money(BigInt(value), currency);
}

function readChosen(reader: AnswerReader, rule: AmountRule, field: 'amount' | 'otherAmount'): Money | null {
  if (reader.from === 'json') return readMinorUnits(reader, rule.currency);
  return field === 'amount' ? readPreset(reader, rule) : readTyped(reader, field, rule.currency);
}

/**
 * Reads the amount of money pledged. In a form, `amount` is a preset in major units, or `other` with the amount in `otherAmount` (an empty `amount`
 * with `otherAmount` works too). In JSON, `amount` is an integer of minor units. Errors name the field that was answered.
 */
export function readAmount(reader: AnswerReader, rule: AmountRule): Money | null {
  const typed = reader.from === 'form' && (reader.raw('amount') === OTHER || !reader.has('amount'));
  const field = typed && (reader.has('amount') || reader.has('otherAmount')) ? 'otherAmount' : 'amount';
  if (!reader.has(field) && field === 'amount') return rule.usual ?? reader.refuse('amount', 'required');
  const amount = readChosen(reader, rule, field);
  if (amount === null) return null;
  const { least, greatest } = rule;
  if (compare(amount, least) < 0) return reader.refuse(field, 'too-small', least);
  return compare(amount, greatest) > 0 ? reader.refuse(field, 'too-large', greatest) : amount;
}

/** Checks JSON's `currency` against the campaign's. Forms have no such field: they always use the campaign's currency. */
export function checkCurrency(reader: AnswerReader, currency: Currency, needed: boolean): void {
  if (reader.from === 'form') return;
  if (!reader.has('currency')) {
    if (needed) reader.refuse('currency', 'required');
  } else if (typeof reader.raw('currency') !== 'string') {
    reader.refuse('currency', 'wrong-type');
  } else if (reader.raw('currency') !== currency) {
    reader.refuse('currency', 'wrong-currency', currency);
  }
}
