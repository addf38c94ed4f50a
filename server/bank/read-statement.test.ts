import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankRow } from '#domain/bank/bank-item';
import type { CsvDialect } from '#domain/bank/csv-dialect';
import { readAll as read } from '#test/bank/read-all';
import { ACCOUNT, camt, CAMT_ENTRIES, camtEntry, CSV_GERMAN, MT940, OFX_1, OFX_2 } from '#test/bank/statements';

const FILES = { camt: camt(CAMT_ENTRIES), mt940: MT940, ofx: OFX_1 };
const brief = ({ account, bookedOn, amount, currency, bankReference }: BankRow) => [
  account,
  bookedOn,
  amount,
  currency,
  bankReference,
];
const THREE = [
  [ACCOUNT, '2026-11-03', 2_500n, 'EUR', 'B1'],
  [ACCOUNT, '2026-11-03', -350n, 'EUR', 'B2'],
  [ACCOUNT, '2026-11-03', 2_500n, 'EUR', 'B3'],
];

describe('the same three bookings', () => {
  it.each([
    ['camt', FILES.camt],
    ['mt940', MT940],
    ['ofx', OFX_1],
    ['ofx', OFX_2],
  ])('are read out of %s', async (format, file) => {
    const found = await read(file.replace(`<BANKID>37040044`, ''));
    expect(found).toMatchObject({ format, problems: [], warnings: [] });
    expect(found.rows.map(brief)).toEqual(THREE);
    expect(found.rows[0]).toMatchObject({
      payer: 'Ada Example',
      text: expect.stringContaining('PB-7777-777D') as string,
    });
  });

  it.each(Object.entries(FILES))('are the same in pieces of any size: %s', async (_, file) => {
    const whole = await read(file);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 0, max: 70_000 }),
        async (size, spaces) => {
          // Beyond the piece that the format is found in, the others begin anywhere.
          const { rows, problems } = await read(file + ' '.repeat(spaces), {}, size);
          expect(problems).toEqual([]);
          expect(rows).toEqual(whole.rows);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are read out of a German table with a preamble', async () => {
    const { format, rows, problems } = await read(CSV_GERMAN);
    expect({ format, problems }).toEqual({ format: 'csv', problems: [] });
    expect(rows.map(({ amount }) => amount)).toEqual([2_500n, -350n, 102_500n]);
    expect(rows[0]).toMatchObject({ bookedOn: '2026-11-03', payer: 'Ada Example', line: 5 });
  });
});

describe('a table', () => {
  const table = (head: string, ...lines: string[]) => [head, ...lines, ''].join('\n');
  const known = { account: ACCOUNT };

  it.each([
    ['an American bank', 'Date,Description,Amount', '12/31/2026,Gift,"1,234.56"', 123_456n, '2026-12-31'],
    ['brackets', 'Date,Description,Amount', '2026-12-31,Fees,(12.00)', -1_200n, '2026-12-31'],
    ['a minus at the end', 'Date,Description,Amount', '2026-12-31,Fees,12.00-', -1_200n, '2026-12-31'],
    ['a British bank', 'Date,Description,Paid out,Paid in', '31/12/2026,Gift,,£25.00', 2_500n, '2026-12-31'],
    ['money out', 'Date,Description,Debit,Credit', '31/12/2026,Fees,3.50,', -350n, '2026-12-31'],
    [
      'a Dutch bank',
      'Datum;Naam / Omschrijving;Af Bij;Bedrag (EUR)',
      '20261231;A. Jansen;Bij;"1.234,5"',
      123_450n,
      '2026-12-31',
    ],
    [
      'money out of a Dutch bank',
      'Datum;Naam / Omschrijving;Af Bij;Bedrag (EUR)',
      '20261231;X;Af;5,00',
      -500n,
      '2026-12-31',
    ],
    [
      'a Spanish bank',
      'Fecha operación;Concepto;Importe;Saldo',
      '31/12/2026;Donación;1.025,00;2.000,00',
      102_500n,
      '2026-12-31',
    ],
    ['apostrophes', 'Date;Text;Amount', "31.12.2026;Gift;1'234.50", 123_450n, '2026-12-31'],
    ['a month in Chinese', 'Date,Text,Amount', '2026年12月31日,Gift,5.00', 500n, '2026-12-31'],
  ])('of %s', async (_, head, line, amount, bookedOn) => {
    const { rows, problems } = await read(table(head, line), { ...known, currency: 'EUR' });
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ amount, bookedOn, account: ACCOUNT, currency: 'EUR' }]);
  });

  const codes = async (file: string | Uint8Array, chosen: Partial<CsvDialect> = {}) =>
    (await read(file, chosen)).problems.map(({ code, line }) => `${code} ${line}`);

  it('asks for what it cannot know, and reads with the answers', async () => {
    const unclear = table('Date,Text,Amount', '03/04/2026,Gift,"1,250"');
    const questions = ['date-order-unknown 1', 'decimal-unknown 1', 'currency-unknown 1', 'account-unknown 1'];
    expect(await codes(unclear)).toEqual(questions);
    const answers = { account: ACCOUNT, currency: 'EUR', dateOrder: 'dmy', decimal: '.' } as const;
    expect((await read(unclear, answers)).rows).toMatchObject([{ bookedOn: '2026-04-03', amount: 125_000n }]);
    const others = { ...answers, dateOrder: 'mdy', decimal: ',' } as const;
    expect((await read(unclear, others)).rows).toMatchObject([{ bookedOn: '2026-03-04', amount: 125n }]);
    expect(await codes(table('A,B,C', '03/04/2026,Gift,25.00'))).toEqual(['columns-unknown 1']);
    const columns = { date: 0, amount: 2, text: 1 };
    expect(
      (await read(table('A,B,C', '13/04/2026,Gift,25.00'), { account: 'X1', currency: 'EUR', columns })).rows,
    ).toHaveLength(1);
  });

  it('names each line that is wrong', async () => {
    const lines = [
      '2026-12-31,Gift,25.00',
      '2026-02-30,Gift,25.00',
      '2026-12-31,Gift,abc',
      '2026-12-31,Gift,1.2345',
      '2026-12-31',
    ];
    const found = await read(table('Date,Text,Amount', ...lines), { ...known, currency: 'EUR' });
    expect(found.rows).toHaveLength(1);
    expect(found.problems).toEqual([
      { code: 'bad-date', line: 3, value: '2026-02-30' },
      { code: 'bad-amount', line: 4, value: 'abc' },
      { code: 'too-precise', line: 5, value: '1.2345' },
      { code: 'too-few-columns', line: 6, value: '2026-12-31' },
    ]);
  });

  it('finds the one broken row of very many, and a quote that is never closed', async () => {
    const many = Array.from({ length: 99_998 }, (_, i) => `2026-12-${(i % 28) + 1},Gift ${i},25.00`);
    const chosen = { ...known, currency: 'EUR' };
    expect(await codes(table('Date,Text,Amount', ...many, '2026-12-31,Gift,25..00'), chosen)).toEqual([
      'bad-amount 100000',
    ]);
    expect((await codes(table('Date,Text,Amount', '2026-12-31,"Gift,25.00', ...many), chosen))[0]).toMatch(
      /^bad-quotes/,
    );
  });

  it('refuses a report of Stripe, whose payments are recorded already', async () => {
    expect(
      await codes(table('balance_transaction_id,created_utc,currency,gross', 'txn_1,2026-12-31,eur,25.00')),
    ).toContain('stripe-report 1');
  });

  it('is read in its encoding, and never with question marks', async () => {
    const latin = Buffer.from(table('Datum;Empfänger;Betrag', '31.12.2026;Jürgen;25,00'), 'latin1');
    expect(await codes(latin, { ...known, currency: 'EUR' })).toEqual(['not-utf-8 1']);
    const { rows } = await read(latin, { ...known, currency: 'EUR', encoding: 'windows-1252' });
    expect(rows).toMatchObject([{ payer: 'Jürgen' }]);
  });
});

describe('bad files', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['a file of spaces', ' \n\n ', 'empty'],
    ['a page', '<!doctype html><title>Sign in</title>', 'unknown-format'],
    ['a spreadsheet', 'PK\u0003\u0004\u0000\u0000', 'unknown-format'],
    ['a text', 'Hello\nthere', 'unknown-format'],
    [
      'a document type',
      '<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "b">]><Document>&a;</Document>',
      'doctype',
    ],
    ['a document type in OFX', `<?OFX OFXHEADER="200"?><!DOCTYPE OFX [<!ENTITY a "b">]><OFX></OFX>`, 'doctype'],
    ['XML that breaks off', camt(CAMT_ENTRIES).slice(0, -40), 'unfinished'],
    ['OFX that breaks off', OFX_1.slice(0, -60), 'unfinished'],
    ['XML that is none', camt(CAMT_ENTRIES).replace('</Amt>', '</Amount>'), 'not-xml'],
    ['another document', '<?xml version="1.0"?><Document><Invoice/></Document>', 'no-rows'],
    ['MT940 without an account', MT940.replace(/:25:.*/, ':25:'), 'no-account'],
    ['a booking of no day', MT940.replace('2611031103C', '2613451345C'), 'bad-date'],
    ['an amount in words', OFX_1.replace('<TRNAMT>+25', '<TRNAMT>many'), 'bad-amount'],
    ['a currency that is none', OFX_1.replace('<CURDEF>EUR', '<CURDEF>EURO'), 'bad-currency'],
    ['no direction', camt(CAMT_ENTRIES.replace('<CdtDbtInd>DBIT</CdtDbtInd>', '')), 'bad-sign'],
    ['more decimals than the currency has', camt(camtEntry('8.851', 'CRDT', 'B1', 'x')), 'too-precise'],
  ])('%s is refused: %#', async (_, file, code) => {
    const { problems } = await read(file);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('never throw, whatever is in them', async () => {
    const starts = fc.constantFrom(...Object.values(FILES), CSV_GERMAN);
    await fc.assert(
      fc.asyncProperty(starts, fc.nat(2_000), fc.nat(40), fc.string(), async (file, at, without, added) => {
        await read(file.slice(0, at) + added + file.slice(at + without));
      }),
      { numRuns: 300 },
    );
  });
});
