import { toAccountNumber } from '#domain/bank/bank-account-number';
import { readPlainAmount } from '#domain/bank/bank-amount';
import { readLeadingDate } from '#domain/bank/bank-date';
import { problemAt, toOneLine, type BankItem } from '#domain/bank/bank-item';
import { isCurrency } from '#domain/currency';

/** Reads a format of tags in pieces of any size. Both give what was complete by then. */
export type TextReader = Readonly<{ take: (text: string) => BankItem[]; end: () => BankItem[] }>;

type Tag = Readonly<{ name: string; closes: boolean; value: string; line: number }>;

const LONGEST_TEXT = 100_000;
const TAG = /<(\/?)([A-Za-z][\w.]*)\s*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|nbsp|quot|apos));/gi,
    (all, number, hex, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const point = number ? Number(number) : parseInt(String(hex), 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}

/** Cuts SGML or XML into tags with the text after each. A `<` that begins no tag is text; an element needs no closing tag. */
function tagCutter() {
  let rest = '';
  let open: Omit<Tag, 'value'> | null = null;
  let line = 1;
  const lines = (text: string) => text.split('\n').length - 1;
  const cut = (text: string, isLast: boolean): Tag[] => {
    rest += text;
    const tags: Tag[] = [];
    let from = 0;
    for (const found of rest.matchAll(TAG)) {
      const value = rest.slice(from, found.index);
      if (open) tags.push({ ...open, value: decode(value).trim() });
      line += lines(value);
      open = { name: (found[2] ?? '').toUpperCase(), closes: found[1] === '/', line };
      from = found.index + found[0].length;
    }
    // No text of a bank is that long: a file without tags is not held.
    rest = rest.slice(from).slice(-LONGEST_TEXT);
    if (isLast && open) {
      tags.push({ ...open, value: decode(rest).trim() });
      open = null;
    }
    return tags;
  };
  return cut;
}

/** Reads OFX 1 (SGML) and 2 (XML), and so QFX and QBO. FITID is the bank's reference, unique in an account. */
export function ofxReader(): TextReader {
  const cut = tagCutter();
  let [account, bank, currency] = ['', '', ''];
  let booking: Map<string, string> | null = null;
  let isDone = false;
  let begunAt = 1;
  let lastLine = 1;
  const items: BankItem[] = [];

  const finish = () => {
    if (!booking) return;
    const found = booking;
    booking = null;
    const of = (name: string) => found.get(name) ?? '';
    if (!account) return void items.push(problemAt('no-account', begunAt));
    const code = (of('CURRENCY.CURSYM') || currency).toUpperCase();
    if (!isCurrency(code)) return void items.push(problemAt('bad-currency', begunAt, code));
    const amount = readPlainAmount(of('TRNAMT'), code);
    if (!amount.ok) return void items.push(problemAt(amount.code, begunAt, of('TRNAMT')));
    const bookedOn = readLeadingDate(of('DTPOSTED'));
    if (!bookedOn) return void items.push(problemAt('bad-date', begunAt, of('DTPOSTED')));
    const row = {
      account,
      bookedOn,
      amount: amount.amount,
      currency: code,
      bankReference: of('FITID') || null,
      entry: null,
    };
    const [payer, text] = [toOneLine(of('NAME'), 140), toOneLine(`${of('MEMO')} ${of('CHECKNUM')}`)];
    items.push({ kind: 'row', row: { ...row, isReversal: false, payer, text, line: begunAt } });
  };

  let within = '';
  const read = ({ name, closes, value, line }: Tag) => {
    lastLine = line;
    if (name === 'OFX' && closes) isDone = true;
    if (name === 'STMTTRN' || (closes && name === 'BANKTRANLIST')) finish();
    if (name === 'STMTTRN' && !closes) [booking, begunAt] = [new Map(), line];
    if (closes) return void (within = name === within ? '' : within);
    if (name === 'BANKACCTFROM' || name === 'CCACCTFROM') [account, bank, within] = ['', '', name];
    else if (name === 'CURRENCY' || name === 'ORIGCURRENCY' || name === 'BANKACCTTO' || name === 'CCACCTTO')
      within = name;
    else if (name === 'CURDEF') currency = value;
    else if (!booking && name === 'BANKID') bank = value;
    else if (!booking && name === 'ACCTID' && value) {
      const number = toAccountNumber(value);
      // The number of an account is unique in its bank; an IBAN everywhere.
      account = bank && !/^[A-Z]{2}\d{2}/.test(number) ? `${toAccountNumber(bank)}/${number}` : number;
    } else if (booking && value)
      booking.set(within === 'CURRENCY' ? `CURRENCY.${name}` : within && name === 'CURSYM' ? '' : name, value);
  };

  let isRefused = false;
  let tail = '';
  const take = (text: string) => {
    if (isRefused) return [];
    // A piece may end within the word.
    isRefused = /<!(DOCTYPE|ENTITY)/i.test(tail + text);
    if (isRefused) return [problemAt('doctype', lastLine)];
    tail = text.slice(-10);
    for (const tag of cut(text, false)) read(tag);
    return items.splice(0);
  };
  const end = () => {
    if (isRefused) return [];
    for (const tag of cut('', true)) read(tag);
    finish();
    if (!isDone) items.push(problemAt('unfinished', lastLine));
    return items.splice(0);
  };
  return { take, end };
}
