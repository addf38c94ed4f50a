import { readPlainAmount } from '#domain/bank/bank-amount';
import { readLeadingDate } from '#domain/bank/bank-date';
import { problemAt, toOneLine, type BankItem } from '#domain/bank/bank-item';
import { isCurrency, type Currency } from '#domain/currency';

/** One payment of a booking: its elements by the names below `TxDtls`, and the texts that may have a reference. */
export type CamtPart = { fields: Map<string, string>; currency: string; texts: string[] };

/** A booking, `Ntry`, with its payments. `line`: where it begins. */
export type CamtEntry = CamtPart & { line: number; parts: CamtPart[] };

/** The account's own side is the other one of these two. */
const PARTIES = { CRDT: ['UltmtDbtr', 'Dbtr'], DBIT: ['UltmtCdtr', 'Cdtr'] } as const;

const signOf = (part: CamtPart) => part.fields.get('CdtDbtInd');

function payerOf(part: CamtPart, sign: 'CRDT' | 'DBIT'): string {
  const [ultimate, direct] = PARTIES[sign];
  const names = [direct, ultimate].flatMap((party) =>
    [`RltdPties/${party}/Pty/Nm`, `RltdPties/${party}/Nm`].flatMap((place) => part.fields.get(place) ?? []),
  );
  return toOneLine(names[0] ?? '', 140);
}

/** The signed amount of each part, if all of them are in the booking's currency and sum to it: only then the booking is split. */
function splitAmounts(entry: CamtEntry, total: bigint, currency: Currency): bigint[] | null {
  if (entry.parts.length < 2) return null;
  const amounts = entry.parts.map((part) => {
    const text = part.fields.get('Amt') ?? part.fields.get('AmtDtls/TxAmt/Amt') ?? '';
    const read = readPlainAmount(text, currency);
    if (!read.ok || part.currency !== currency) return null;
    return (signOf(part) ?? signOf(entry)) === 'DBIT' ? -read.amount : read.amount;
  });
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length && known.reduce((sum, each) => sum + each, 0n) === total ? known : null;
}

/** The rows of a booking, and what it adds to the balance in minor units. What is only announced is no row. */
export function toCamtRows(entry: CamtEntry, account: string): Readonly<{ items: BankItem[]; booked: bigint }> {
  const { fields, line, currency } = entry;
  const refuse = (item: BankItem) => ({ items: [item], booked: 0n });
  const status = fields.get('Sts') ?? fields.get('Sts/Cd') ?? 'BOOK';
  if (status !== 'BOOK') return refuse({ kind: 'warning', warning: { code: 'not-booked', line } });
  if (!account) return refuse(problemAt('no-account', line));
  if (!isCurrency(currency)) return refuse(problemAt('bad-currency', line, currency));
  const read = readPlainAmount(fields.get('Amt') ?? '', currency);
  if (!read.ok) return refuse(problemAt(read.code, line, fields.get('Amt')));
  const sign = signOf(entry);
  if (sign !== 'CRDT' && sign !== 'DBIT') return refuse(problemAt('bad-sign', line, sign));
  const dateText =
    ['BookgDt/Dt', 'BookgDt/DtTm', 'ValDt/Dt', 'ValDt/DtTm'].flatMap((place) => fields.get(place) ?? [])[0] ?? '';
  const bookedOn = readLeadingDate(dateText);
  if (!bookedOn) return refuse(problemAt('bad-date', line, dateText));
  const total = sign === 'DBIT' ? -read.amount : read.amount;
  const reference = fields.get('AcctSvcrRef') ?? null;
  const isReversal = /^(true|1)$/.test(fields.get('RvslInd') ?? '');
  const same = { account, bookedOn, currency, isReversal, line };
  const amounts = splitAmounts(entry, total, currency);
  if (!amounts) {
    const [only] = entry.parts.length === 1 ? entry.parts : [];
    // Parts that do not sum to the booking do not make rows, but their texts may have a reference.
    const texts = [...entry.parts.flatMap((part) => part.texts), ...entry.texts];
    const bankReference = reference ?? only?.fields.get('Refs/AcctSvcrRef') ?? null;
    const row = { ...same, amount: total, bankReference, entry: null, payer: only ? payerOf(only, sign) : '' };
    return { items: [{ kind: 'row', row: { ...row, text: toOneLine(texts.join(' ')) } }], booked: total };
  }
  const whole = reference ? { bankReference: reference, amount: total } : null;
  const items = entry.parts.map((part, i): BankItem => {
    const amount = amounts[i] ?? 0n;
    const own = part.fields.get('Refs/AcctSvcrRef');
    const bankReference = own && own !== reference ? own : reference && `${reference}#${i + 1}`;
    const row = { ...same, amount, bankReference, entry: whole, payer: payerOf(part, amount < 0n ? 'DBIT' : 'CRDT') };
    return { kind: 'row', row: { ...row, text: toOneLine(part.texts.join(' ')) } };
  });
  return { items, booked: total };
}
