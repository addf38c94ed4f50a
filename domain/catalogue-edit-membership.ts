import type { MembershipPrice } from '#domain/catalogue';
import type { FieldError } from '#domain/field-error';
import { formParser, type FieldParser } from '#domain/field-parser';
import type { FormAnswers } from '#domain/form-answers';
import { compare, type Currency, type Money } from '#domain/money';
import { parseAmount } from '#domain/parse-amount';
import { toAmountError } from '#domain/read-amount';

const FIELDS = ['membershipPrice', 'membershipLeast'] as const;

function readAmount(parser: FieldParser, currency: Currency, field: (typeof FIELDS)[number]): Money | null {
  const typed = parser.raw(field);
  const parsed = parseAmount(typeof typed === 'string' ? typed : '', currency, parser.numbers);
  if (!parsed.ok) {
    const { code, limit } = toAmountError(parsed, field, currency);
    return parser.refuse(field, code, limit);
  }
  return parsed.money.amount > 0n ? parsed.money : parser.refuse(field, 'required');
}

/**
 * Reads `membershipPrice` and `membershipLeast`, written as in the language `numbers`. Both empty: null, as the campaign has it. The least is not more than the price.
 */
export function readMembershipPrice(
  answers: FormAnswers,
  currency: Currency,
  numbers: string,
): Readonly<{ ok: true; value: MembershipPrice | null }> | Readonly<{ ok: false; errors: readonly FieldError[] }> {
  const parser = formParser(answers, [...FIELDS], numbers);
  const isEmpty = (typed: unknown) => typeof typed !== 'string' || typed.trim() === '';
  if (FIELDS.every((field) => isEmpty(parser.raw(field))) && parser.errors.length === 0)
    return { ok: true, value: null };
  const [price, least] = [
    readAmount(parser, currency, 'membershipPrice'),
    readAmount(parser, currency, 'membershipLeast'),
  ];
  if (price && least && compare(least, price) > 0) parser.refuse('membershipLeast', 'too-large', price);
  if (parser.errors.length > 0 || !price || !least) return { ok: false, errors: parser.errors };
  return { ok: true, value: { price, least } };
}
