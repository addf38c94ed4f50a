import { describe, expect, it } from 'vitest';
import type { BankRow } from '#domain/bank/bank-item';
import { ofxReader } from '#domain/bank/ofx';

function read(...pieces: string[]) {
  const reader = ofxReader();
  const items = [...pieces.flatMap((piece) => reader.take(piece)), ...reader.end()];
  return {
    rows: items.flatMap((item): BankRow[] => (item.kind === 'row' ? [item.row] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [`${item.problem.code} ${item.problem.line}`] : [])),
  };
}

const START = '<OFX><CURDEF>EUR\n<BANKACCTFROM><BANKID>B<ACCTID>1 2</BANKACCTFROM><BANKTRANLIST>\n';
const END = '</BANKTRANLIST></OFX>';
const booking = (fields: string) => `<STMTTRN>${fields}</STMTTRN>\n`;
const PLAIN = '<DTPOSTED>20261103<TRNAMT>5.00<FITID>F1';

describe('a booking of OFX', () => {
  it.each([
    ['a point', booking(PLAIN), { amount: 500n, bankReference: 'F1', account: 'B/12', bookedOn: '2026-11-03' }],
    ['a comma', booking('<DTPOSTED>20261103<TRNAMT>-5,5<FITID>F1'), { amount: -550n }],
    [
      'a time and a zone',
      booking('<DTPOSTED>20261103235959.000[-3:GMT]<TRNAMT>5<FITID>F1'),
      { bookedOn: '2026-11-03' },
    ],
    ['closing tags', booking('<DTPOSTED>20261103</DTPOSTED><TRNAMT>5</TRNAMT><FITID>F1</FITID>'), { amount: 500n }],
    ['a raw < in its text', booking(`${PLAIN}<MEMO>1 < 2 & 3`), { text: '1 < 2 & 3' }],
    [
      'entities',
      booking(`${PLAIN}<NAME>Ada &amp; Bo<MEMO>caf&#233; &#x41; &nothing;`),
      { payer: 'Ada & Bo', text: 'café A &nothing;' },
    ],
    [
      'the account of the other side',
      booking(`${PLAIN}<BANKACCTTO><BANKID>X<ACCTID>9</BANKACCTTO>`),
      { account: 'B/12' },
    ],
    ['its own currency', booking(`${PLAIN}<CURRENCY><CURRATE>1.1<CURSYM>USD</CURRENCY>`), { currency: 'USD' }],
    [
      'the currency that it was in before',
      booking(`${PLAIN}<ORIGCURRENCY><CURSYM>USD</ORIGCURRENCY>`),
      { currency: 'EUR' },
    ],
    ['no reference', booking('<DTPOSTED>20261103<TRNAMT>5'), { bankReference: null }],
  ])('with %s', (_, text, expected) => {
    const { rows, problems } = read(START + text + END);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ line: 3, ...expected }]);
  });

  it('needs no closing tag, nor has it to come in one piece', () => {
    const text = `${START}<STMTTRN>${PLAIN}\n<STMTTRN>${PLAIN.replace('F1', 'F2')}\n${END}`;
    expect(read(text).rows.map(({ bankReference }) => bankReference)).toEqual(['F1', 'F2']);
    expect(read(...text).rows).toEqual(read(text).rows);
  });

  it.each([
    ['no amount', booking('<DTPOSTED>20261103<FITID>F1'), 'bad-amount 3'],
    ['no date', booking('<TRNAMT>5<FITID>F1'), 'bad-date 3'],
    ['an amount in words', booking('<DTPOSTED>20261103<TRNAMT>five'), 'bad-amount 3'],
    ['too many decimals', booking('<DTPOSTED>20261103<TRNAMT>5.001'), 'too-precise 3'],
  ])('with %s is a problem', (_, text, problem) => {
    expect(read(START + text + END).problems).toEqual([problem]);
  });
});

describe('a file of OFX', () => {
  it('has to say its currency and its account', () => {
    expect(read(START.replace('EUR', ''), booking(PLAIN), END).problems).toEqual(['bad-currency 3']);
    expect(read(START.replace('<ACCTID>1 2', ''), booking(PLAIN), END).problems).toEqual(['no-account 3']);
  });

  it('that breaks off is a problem, with what came before', () => {
    const { rows, problems } = read(START, booking(PLAIN), '<STMTTRN><DTPOSTED>2026');
    expect(rows).toHaveLength(1);
    expect(problems).toEqual(['bad-amount 4', 'unfinished 4']);
  });

  it('with a document type is refused, also in two pieces', () => {
    expect(read('<!DOC', 'TYPE OFX>', START, booking(PLAIN), END)).toEqual({ rows: [], problems: ['doctype 1'] });
    expect(read('<OFX><!entity a "b">')).toEqual({ rows: [], problems: ['doctype 1'] });
  });

  it('without a tag is not held', () => {
    expect(read('x'.repeat(300_000), 'x'.repeat(300_000)).problems).toEqual(['unfinished 1']);
  });
});
