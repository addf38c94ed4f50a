import { toAccountNumber } from '#domain/bank/bank-account-number';
import { readTableAmount } from '#domain/bank/bank-amount';
import { readTableDate } from '#domain/bank/bank-date';
import { problemAt, toOneLine, type BankItem } from '#domain/bank/bank-item';
import { readDirection, type ColumnUse } from '#domain/bank/csv-dialect';
import type { TableReading } from '#domain/bank/detect-dialect';
import { isCurrency, type Currency } from '#domain/currency';

/** Two columns, for money in and out, of which a booking has one. Some banks write the debit with a minus, others without. */
function readTwoColumns(credit: string, debit: string, currency: Currency, { decimal }: TableReading) {
  const isNothing = (text: string) => /^[-\s]*$|^0*[.,]?0*$/.test(text);
  const isOut = isNothing(credit);
  if (!isOut && !isNothing(debit)) return { ok: false, code: 'bad-amount' } as const;
  const read = readTableAmount(isOut ? debit : credit, currency, decimal);
  return read.ok && isOut && read.amount > 0n ? ({ ok: true, amount: -read.amount } as const) : read;
}

/** One record of a table as a row, or what is wrong with it. Nothing for a record that is empty. `line`: where it begins in the file. */
export function toCsvRow(record: readonly string[], table: TableReading, line: number): BankItem[] {
  if (record.every((cell) => cell.trim() === '')) return [];
  const of = (use: ColumnUse) => {
    const at = table.columns[use];
    return at === undefined ? '' : (record[at] ?? '').trim();
  };
  const needed = Math.max(table.columns.date ?? 0, table.columns.amount ?? 0);
  if (record.length <= needed) return [problemAt('too-few-columns', line, record.join(' '))];
  const account = toAccountNumber(of('account')) || table.account;
  if (!account) return [problemAt('no-account', line)];
  const code = of('currency').toUpperCase() || table.currency || '';
  if (!isCurrency(code)) return [problemAt('bad-currency', line, code)];
  const bookedOn = readTableDate(of('date'), table.dateOrder);
  if (!bookedOn) return [problemAt('bad-date', line, of('date'))];
  const hasOne = table.columns.amount !== undefined;
  const shown = hasOne ? of('amount') : `${of('credit')} ${of('debit')}`.trim();
  const read = hasOne
    ? readTableAmount(of('amount'), code, table.decimal)
    : readTwoColumns(of('credit'), of('debit'), code, table);
  if (!read.ok) return [problemAt(read.code, line, shown)];
  const way = table.columns.direction === undefined ? null : readDirection(of('direction'));
  if (table.columns.direction !== undefined && !way) return [problemAt('bad-sign', line, of('direction'))];
  const amount = way === 'out' && read.amount > 0n ? -read.amount : read.amount;
  const bankReference = of('reference').slice(0, 200) || null;
  const [payer, text] = [toOneLine(of('payer'), 140), toOneLine(of('text'))];
  const row = {
    account,
    bookedOn,
    amount,
    currency: code,
    bankReference,
    entry: null,
    isReversal: false,
    payer,
    text,
    content: record.map((cell) => cell.trim()).join('\u001f'),
    line,
  };
  return [{ kind: 'row', row }];
}
