import { toCamtRows, type CamtEntry, type CamtPart } from '#domain/bank/camt-entry';
import { toAccountNumber } from '#domain/bank/bank-account-number';
import { readPlainAmount } from '#domain/bank/bank-amount';
import { problemAt, type BankItem } from '#domain/bank/bank-item';
import { checkBalance, type Balance } from '#domain/bank/statement-balance';
import { isCurrency } from '#domain/currency';

/** Reads the elements of an XML document, by their names without namespaces. */
export type ElementReader = Readonly<{
  open: (name: string, currency: string | undefined, line: number) => void;
  close: (name: string, text: string, line: number) => BankItem[];
}>;

type Fields = Map<string, string>;
type OpenBalance = { code: string; amount: string; currency: string; sign: string };

const STATEMENTS = new Set(['Stmt', 'Rpt', 'Ntfctn']);
const OPENING = new Set(['OPBD', 'PRCD']);

const newEntry = (line: number): CamtEntry => ({ line, fields: new Map(), currency: '', texts: [], parts: [] });

/** Where an element lies: the names below its entry or part, as `Refs/AcctSvcrRef`. */
const below = (path: readonly string[], name: string) => path.slice(path.lastIndexOf(name) + 1).join('/');

/** Notes of one element of a booking, or of one part of it. */
function note(into: CamtPart, place: string, text: string): void {
  if (/(?:Ustrd|CdtrRefInf\/Ref|AddtlTxInf|AddtlNtryInf|EndToEndId)$/.test(place) && text !== 'NOTPROVIDED')
    into.texts.push(text);
  else if (!into.fields.has(place)) into.fields.set(place, text);
}

/**
 * Reads CAMT.052, .053 and .054 in all versions: they differ in places that are read either way. Only what is booked counts. A booking of several payments becomes a row for each, if they sum
 * to it.
 */
export function camtReader(): ElementReader {
  const path: string[] = [];
  let statement: {
    account: Fields;
    opening: Balance | null;
    closing: Balance | null;
    sum: bigint;
    isStatement: boolean;
  } | null = null;
  let entry: CamtEntry | null = null;
  let part: CamtPart | null = null;
  let balance: OpenBalance | null = null;

  const accountOf = (fields: Fields) => toAccountNumber(fields.get('Id/IBAN') ?? fields.get('Id/Othr/Id') ?? '');

  const open = (name: string, currency: string | undefined, line: number) => {
    if (STATEMENTS.has(name))
      statement = { account: new Map(), opening: null, closing: null, sum: 0n, isStatement: name === 'Stmt' };
    else if (name === 'Ntry') entry = newEntry(line);
    else if (name === 'TxDtls' && entry) part = { fields: new Map(), currency: '', texts: [] };
    else if (name === 'Bal') balance = { code: '', amount: '', currency: '', sign: '' };
    if (name === 'Amt' && currency) {
      if (part) {
        const place = below([...path, name], 'TxDtls');
        if (place === 'Amt' || (place === 'AmtDtls/TxAmt/Amt' && !part.currency)) part.currency = currency;
      } else if (entry && path.at(-1) === 'Ntry') entry.currency = currency;
      else if (balance && path.at(-1) === 'Bal') balance.currency = currency;
    }
    path.push(name);
  };

  const closeBalance = (found: OpenBalance, line: number): BankItem[] => {
    const { code, amount, currency, sign } = found;
    const isFirst = OPENING.has(code);
    if (!statement || (!isFirst && code !== 'CLBD') || !isCurrency(currency)) return [];
    const read = readPlainAmount(amount, currency);
    if (!read.ok) return [problemAt(read.code, line, amount)];
    const is: Balance = { amount: sign === 'DBIT' ? -read.amount : read.amount, currency };
    if (isFirst) statement.opening ??= is;
    else statement.closing = is;
    return [];
  };

  const close = (name: string, text: string, line: number): BankItem[] => {
    const here = text.trim();
    if (here !== '') {
      if (part) note(part, below(path, 'TxDtls'), here);
      else if (entry) note(entry, below(path, 'Ntry'), here);
      else if (balance) {
        const place = below(path, 'Bal');
        if (place === 'Tp/CdOrPrtry/Cd' || place === 'Tp/Cd') balance.code = here;
        else if (place === 'Amt') balance.amount = here;
        else if (place === 'CdtDbtInd') balance.sign = here;
      } else if (statement && path.includes('Acct')) statement.account.set(below(path, 'Acct'), here);
    }
    path.pop();
    if (name === 'TxDtls' && entry && part) {
      entry.parts.push(part);
      part = null;
    } else if (name === 'Bal' && balance) {
      const found = balance;
      balance = null;
      return closeBalance(found, line);
    } else if (name === 'Ntry' && entry && statement) {
      const found = entry;
      entry = null;
      const { items, booked } = toCamtRows(found, accountOf(statement.account));
      statement.sum += booked;
      return items;
    } else if (STATEMENTS.has(name) && statement) {
      const { account, opening, closing, sum, isStatement } = statement;
      statement = null;
      return isStatement ? checkBalance(accountOf(account), opening, closing, sum, line) : [];
    }
    return [];
  };
  return { open, close };
}
