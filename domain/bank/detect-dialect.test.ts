import { describe, expect, it } from 'vitest';
import { columnsOf, DETECT, isStripeReport, readDirection, type CsvDialect } from '#domain/bank/csv-dialect';
import { detectDelimiter, detectTable } from '#domain/bank/detect-dialect';

const detect = (records: string[][], chosen: Partial<CsvDialect> = {}) =>
  detectTable({ records, chosen: { ...DETECT, account: 'A1', currency: 'EUR', ...chosen } });

describe('columns by their headings', () => {
  it.each([
    ['English', 'Date;Description;Paid out;Paid in;Balance', { date: 0, text: 1, debit: 2, credit: 3 }],
    ['German', 'Buchungstag;Valuta;Verwendungszweck;Betrag;Währung', { date: 0, text: 2, amount: 3 }],
    ['Spanish', 'Fecha operación;Concepto;Importe;Saldo', { date: 0, text: 1, amount: 2 }],
    ['French', 'Date opération;Libellé;Débit;Crédit', { date: 0, text: 1, debit: 2, credit: 3 }],
    [
      'Dutch',
      'Datum;Naam / Omschrijving;Rekening;Tegenpartij;Af Bij;Bedrag (EUR)',
      { date: 0, account: 2, direction: 4, amount: 5 },
    ],
    ['Italian', 'Data;Descrizione;Entrate;Uscite', { date: 0, text: 1, credit: 2, debit: 3 }],
    ['with marks', '\uFEFFDate*; Amount: ', { date: 0, amount: 1 }],
  ])('%s', (_, headings, columns) => {
    expect(columnsOf(headings.split(';'))).toMatchObject(columns);
  });

  it('are none in a booking', () => {
    expect(columnsOf(['2026-11-03', 'Gift', '25.00'])).toEqual({});
    expect([isStripeReport(['id', 'balance_transaction_id']), isStripeReport(['id'])]).toEqual([true, false]);
    expect(['Af', 'bij', 'H', 'Soll', '-', 'x'].map(readDirection)).toEqual(['out', 'in', 'in', 'out', 'out', null]);
  });
});

describe('detectDelimiter', () => {
  it('takes what cuts most lines into equally many cells', () => {
    const all = [';', ',', '\t', '|'];
    expect(detectDelimiter(['a;b;c', '1;2,5;3', '4;5,5;6'], all)).toBe(';');
    expect(detectDelimiter(['a,b', '"1,5",2', '"2;5",3'], all)).toBe(',');
    expect(detectDelimiter(['a\tb', '1\t2'], all)).toBe('\t');
    expect(detectDelimiter(['a', 'b'], all)).toBeNull();
    expect(detectDelimiter([], all)).toBeNull();
  });
});

describe('detectTable', () => {
  const HEAD = ['Date', 'Text', 'Amount'];

  it('finds the headings below a preamble', () => {
    const { table } = detect([['Account', 'A1'], ['From', '01.11.2026'], HEAD, ['03.11.2026', 'Gift', '1.025,50']]);
    expect(table).toMatchObject({
      headingAt: 2,
      dateOrder: 'dmy',
      decimal: ',',
      columns: { date: 0, text: 1, amount: 2 },
    });
  });

  it('asks only for what the bookings leave open', () => {
    expect(detect([HEAD, ['03/04/2026', 'Gift', '12.50']]).questions).toEqual(['date-order-unknown']);
    expect(detect([HEAD, ['03/04/2026', 'Gift', '12.50'], ['13/04/2026', 'Gift', '1']]).table?.dateOrder).toBe('dmy');
    expect(detect([HEAD, ['2026-04-03', 'Gift', '1,250']]).questions).toEqual(['decimal-unknown']);
    expect(detect([HEAD, ['2026-04-03', 'Gift', '1,250'], ['2026-04-03', 'Gift', '2.50']]).table?.decimal).toBe('.');
    expect(detect([HEAD, ['2026-04-03', 'Gift', '12']]).table?.decimal).toBe('.');
    expect(detect([HEAD, ['2026-04-03', 'Gift', '12']], { account: null, currency: null }).questions).toEqual([
      'currency-unknown',
      'account-unknown',
    ]);
    expect(
      detect(
        [
          ['Date', 'Text', 'Amount (CHF)'],
          ['2026-04-03', 'Gift', '12'],
        ],
        { currency: null },
      ).table?.currency,
    ).toBe('CHF');
  });

  it('uses what was chosen, where the bookings allow it', () => {
    const unclear = [HEAD, ['03/04/2026', 'Gift', '1,250']];
    expect(detect(unclear, { dateOrder: 'mdy', decimal: ',' }).table).toMatchObject({ dateOrder: 'mdy', decimal: ',' });
    const clear = [HEAD, ['13/04/2026', 'Gift', '1,250.00']];
    expect(detect(clear, { dateOrder: 'mdy', decimal: ',' }).table).toMatchObject({ dateOrder: 'dmy', decimal: '.' });
  });

  it('needs a date and an amount, by their headings or as chosen', () => {
    const records = [
      ['A', 'B', 'C'],
      ['13/04/2026', 'Gift', '5.00'],
    ];
    expect(detect(records)).toMatchObject({ table: null, questions: ['columns-unknown'], headings: ['A', 'B', 'C'] });
    expect(detect(records, { columns: { date: 0, amount: 2, text: null } }).table?.columns).toEqual({
      date: 0,
      amount: 2,
    });
    expect(detect([]).questions).toEqual(['columns-unknown']);
  });

  it('is not led astray by what is no date and no amount', () => {
    const broken = [
      HEAD,
      ['2026-02-30', 'Gift', '1..0'],
      ['2026-11-03', 'Gift', 'abc'],
      ['2026-11-03', 'Gift', '3.00'],
    ];
    expect(detect(broken)).toMatchObject({ questions: [], table: { dateOrder: 'ymd', decimal: '.' } });
    expect(detect([HEAD, ['2026-02-30', 'Gift', '1.00']])).toMatchObject({ questions: [], table: { headingAt: 0 } });
  });
});
