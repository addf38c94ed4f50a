import { toAccountNumber } from '#domain/bank/bank-account-number';
import { readPlainAmount } from '#domain/bank/bank-amount';
import { readSwiftBooking, readSwiftDate } from '#domain/bank/bank-date';
import { problemAt, toOneLine, type BankItem } from '#domain/bank/bank-item';
import { readMt940Details } from '#domain/bank/mt940-details';
import { checkBalance, type Balance } from '#domain/bank/statement-balance';
import type { CivilDate } from '#domain/civil-date';
import { isCurrency } from '#domain/currency';

/** Reads a format of lines: `take` gets each line with its number from 1, `end` says that there is no more. Both give what was complete by then. */
export type LineReader = Readonly<{ take: (line: string, number: number) => BankItem[]; end: () => BankItem[] }>;

type Field = { tag: string; lines: string[]; number: number };
type Booking = Readonly<{
  bookedOn: CivilDate;
  amount: string;
  isMinus: boolean;
  isReversal: boolean;
  bankReference: string | null;
  more: string;
  line: number;
}>;

const TAG = /^:(\d{2}[A-Z]?):(.*)$/s;
const BALANCE = /^([CD])\d{6}([A-Z]{3})\s*([\d.,]+)\s*$/;
// Value date, day of booking, C or D (after R for one that is taken back), perhaps a letter of the currency, amount, kind, references.
const BOOKING = /^(\d{6})(\d{4})?\s*(R?[CD])[A-Z]?\s*(\d[\d,.]*)(?:[NFS][A-Z\d]{3})?(.*)$/s;

function toBooking(text: string, line: number): Booking | BankItem {
  const [, value = '', entry, mark = '', amount = '', references = ''] = BOOKING.exec(text) ?? [];
  if (!mark) return problemAt('bad-line', line, text);
  const valueDate = readSwiftDate(value);
  const year = Number(value.slice(0, 2)) + (Number(value.slice(0, 2)) >= 80 ? 1900 : 2000);
  // Banks write value dates that do not exist, such as 30 February; the day of booking counts.
  const bookedOn = entry ? readSwiftBooking(entry, year, valueDate) : valueDate;
  if (!bookedOn) return problemAt('bad-date', line, text.slice(0, 10));
  const [first = '', ...more] = references.split('\n');
  const [own = '', bank = ''] = first.split(/\/\/(.*)/s);
  const isReversal = mark.startsWith('R');
  // What is taken back goes the other way.
  const isMinus = mark.endsWith('D') !== isReversal;
  const texts = [own.trim() === 'NONREF' ? '' : own, ...more].join(' ');
  return { bookedOn, amount, isMinus, isReversal, bankReference: bank.trim() || null, more: texts, line };
}

/**
 * Reads MT940 and MT942 as banks write them: with or without SWIFT's envelope, with lines broken anywhere. Several statements in one file are checked against their balances one by one.
 * The bank's reference is what stands after `//`.
 */
export function mt940Reader(): LineReader {
  let field: Field | null = null;
  let account = '';
  let opening: Balance | null = null;
  let sum = 0n;
  let waiting: Booking | null = null;
  let held = '';
  const items: BankItem[] = [];

  const finishBooking = (details: string[]) => {
    const booking = waiting;
    waiting = null;
    if (!booking) return;
    if (!account) return void items.push(problemAt('no-account', booking.line));
    if (!opening) return void items.push(problemAt('bad-currency', booking.line));
    const read = readPlainAmount(booking.amount, opening.currency);
    if (!read.ok) return void items.push(problemAt(read.code, booking.line, booking.amount));
    const amount = booking.isMinus ? -read.amount : read.amount;
    sum += amount;
    const { payer, text } = readMt940Details(details);
    const { bookedOn, isReversal, bankReference, line } = booking;
    const row = { account, bookedOn, amount, currency: opening.currency, bankReference, entry: null, isReversal };
    items.push({ kind: 'row', row: { ...row, payer, text: toOneLine(`${text} ${booking.more}`), line } });
  };

  const readBalance = (text: string, number: number): Balance | null => {
    const [, mark, currency = '', digits = ''] = BALANCE.exec(text) ?? [];
    const read = isCurrency(currency) ? readPlainAmount(digits, currency) : null;
    if (!mark) items.push(problemAt('bad-line', number, text));
    else if (!read) items.push(problemAt('bad-currency', number, currency));
    else if (!read.ok) items.push(problemAt(read.code, number, digits));
    return read?.ok && isCurrency(currency) ? { amount: mark === 'D' ? -read.amount : read.amount, currency } : null;
  };

  const finishField = () => {
    if (!field) return;
    const { tag, lines, number } = field;
    const text = lines.join('\n');
    field = null;
    if (tag !== '86') finishBooking([]);
    if (tag === '20') [account, opening, sum] = ['', null, 0n];
    else if (tag === '25') account = toAccountNumber(text);
    else if (tag === '60F' || tag === '60M') [opening, sum] = [readBalance(text.trim(), number), 0n];
    else if (tag === '61') {
      // One bank breaks the line before the amount.
      const booking = toBooking(BOOKING.test(text) ? text : lines.join(''), number);
      if ('kind' in booking) items.push(booking);
      else waiting = booking;
    } else if (tag === '86') finishBooking(lines);
    else if (tag === '62F' || tag === '62M') {
      const closing = readBalance(text.trim(), number);
      items.push(...checkBalance(account, opening, closing, sum, number));
    } else if (tag === '34F' && !opening) {
      // MT942 has no balance; this is its currency.
      const currency = text.slice(0, 3);
      if (isCurrency(currency)) opening = { amount: 0n, currency };
    }
  };

  const take = (raw: string, number: number) => {
    const line = held + raw.replace(/^\{1:.*\{4:\s*/, '').replace(/^-(?=:)/, '');
    held = '';
    if (line === ':') held = ':';
    else if (/^-\}?/.test(line) && line.replace(/^-\}?(?:\{\d:.*\})*\s*$/, '') === '') finishField();
    else {
      const [, tag, rest = ''] = TAG.exec(line) ?? [];
      if (tag) {
        finishField();
        field = { tag, lines: [rest], number };
      } else field?.lines.push(line);
    }
    return items.splice(0);
  };
  const end = () => {
    finishField();
    finishBooking([]);
    return items.splice(0);
  };
  return { take, end };
}
