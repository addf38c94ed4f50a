import type { CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';

/**
 * One booking of a bank's statement. `amount`: minor units, positive for money in. `bankReference`: the bank's own reference of this booking, null if the file has none. `entry`: the booking
 * that this row is a part of, if the bank booked several payments as one sum. `line`: where it begins in the file, from 1.
 */
export type BankRow = Readonly<{
  account: string;
  bookedOn: CivilDate;
  amount: bigint;
  currency: Currency;
  bankReference: string | null;
  entry: Readonly<{ bankReference: string; amount: bigint }> | null;
  /** It takes back an earlier booking, such as a returned payment. */
  isReversal: boolean;
  payer: string;
  text: string;
  /** All that a table says of it, whatever its columns are for. Left out where payer and text are all. */
  content?: string;
  line: number;
}>;

/** Why a file cannot be read at a line. */
export const PROBLEM_CODES = [
  'unknown-format',
  'stripe-report',
  'empty',
  'no-rows',
  'unfinished',
  'not-utf-8',
  'doctype',
  'not-xml',
  'bad-line',
  'bad-quotes',
  'bad-amount',
  'too-precise',
  'bad-currency',
  'bad-date',
  'bad-sign',
  'no-account',
  'too-few-columns',
  'account-unknown',
  'currency-unknown',
  'date-order-unknown',
  'decimal-unknown',
  'columns-unknown',
] as const;

/** Why a file cannot be read at a line. */
export type BankProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem with its place, and what the file has there; a file with one is not imported. */
export type BankProblem = Readonly<{ code: BankProblemCode; line: number; value: string }>;

/**
 * What is worth knowing about a file that can be imported. `balance-differs`: the first balance and the bookings do not make the last one, all in minor units. `not-booked`: bookings that
 * the bank has only announced, which are left out.
 */
export type BankWarning =
  | Readonly<{
      code: 'balance-differs';
      account: string;
      currency: Currency;
      expected: bigint;
      stated: bigint;
      line: number;
    }>
  | Readonly<{ code: 'not-booked'; line: number }>;

/** What a reader finds in a file, in its order. */
export type BankItem =
  | Readonly<{ kind: 'row'; row: BankRow }>
  | Readonly<{ kind: 'problem'; problem: BankProblem }>
  | Readonly<{ kind: 'warning'; warning: BankWarning }>;

const LONGEST_VALUE = 60;

/** A problem as an item of a file. */
export function problemAt(code: BankProblemCode, line: number, value = ''): BankItem {
  return { kind: 'problem', problem: { code, line, value: value.slice(0, LONGEST_VALUE) } };
}

/** A text of a bank in one line: banks fill up with spaces and break names and texts at a fixed width. */
export function toOneLine(text: string, most = 1_000): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most);
}
