import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankItem, BankRow } from '#domain/bank/bank-item';
import { mt940Reader } from '#domain/bank/mt940';

function read(text: string) {
  const reader = mt940Reader();
  const items: BankItem[] = text.split('\n').flatMap((line, i) => reader.take(line, i + 1));
  items.push(...reader.end());
  return {
    rows: items.flatMap((item): BankRow[] => (item.kind === 'row' ? [item.row] : [])),
    others: items.flatMap((item) => (item.kind === 'row' ? [] : [item])),
  };
}

const HEAD = ':20:X\n:25:12345678/1020304050\n:60F:C261101EUR100,00\n';
const codesOf = (text: string) =>
  read(text).others.map((item) => (item.kind === 'problem' ? `${item.problem.code} ${item.problem.line}` : item.kind));

describe('a booking of MT940', () => {
  it.each([
    ['money in', ':61:2611031103C25,00NTRFNONREF//B1', { amount: 2_500n, bankReference: 'B1' }],
    ['money out', ':61:2611031103D25,00NTRFNONREF', { amount: -2_500n, bankReference: null }],
    ['a letter of the currency', ':61:2611031103CR25,NTRFNONREF', { amount: 2_500n, isReversal: false }],
    ['money in that is taken back', ':61:2611031103RC25,00NTRFNONREF', { amount: -2_500n, isReversal: true }],
    ['money out that comes back', ':61:2611031103RD25,00NTRFNONREF', { amount: 2_500n, isReversal: true }],
    ['both letters', ':61:2611031103RCR25,00NTRFNONREF', { amount: -2_500n, isReversal: true }],
    ['no day of booking', ':61:261103C25,00NTRFNONREF', { amount: 2_500n, bookedOn: '2026-11-03' }],
    ['a booking in the next year', ':61:2612310102C25,00NTRFNONREF', { bookedOn: '2027-01-02' }],
    ['a value date that does not exist', ':61:2602300301C25,00NTRFNONREF', { bookedOn: '2026-03-01' }],
    ['zeros before the amount', ':61:261103C000000000025,00N102EREF', { amount: 2_500n }],
    ['its own reference and the bank’s', ':61:2611031103C5,NTRFPB-7777//B2', { text: 'PB-7777', bankReference: 'B2' }],
    ['a second line', ':61:2611031103C5,NTRFNONREF//B3\nGift of Ada', { text: 'Gift of Ada', bankReference: 'B3' }],
    ['a line broken before the amount', ':61:2611031103C\n5,00NTRFNONREF', { amount: 500n }],
  ])('with %s', (_, line, expected) => {
    const { rows, others } = read(`${HEAD}${line}\n-`);
    expect(others).toEqual([]);
    expect(rows).toMatchObject([{ account: '12345678/1020304050', currency: 'EUR', line: 4, ...expected }]);
  });

  it.each([
    ['no account', ':20:X\n:60F:C261101EUR1,00\n:61:261103C25,00NTRF', ['no-account 3']],
    ['no currency', ':20:X\n:25:1\n:61:261103C25,00NTRF', ['bad-currency 3']],
    ['a currency that does not exist', ':20:X\n:25:1\n:60F:C261101XXX1,00', ['bad-currency 3']],
    ['a balance that is none', ':20:X\n:25:1\n:60F:261101EUR1,00', ['bad-line 3']],
    ['no direction', `${HEAD}:61:26110325,00NTRF`, ['bad-line 4']],
    ['no day', `${HEAD}:61:261345C25,00NTRF`, ['bad-date 4']],
    ['more decimals than the currency has', `${HEAD}:61:261103C25,001NTRF`, ['too-precise 4']],
    ['two decimal marks', `${HEAD}:61:261103C25,0.1NTRF`, ['bad-amount 4']],
  ])('with %s is a problem', (_, text, problems) => {
    expect(codesOf(text)).toEqual(problems);
  });
});

describe('the text of a booking', () => {
  const detailsOf = (...lines: string[]) => {
    const [row] = read(`${HEAD}:61:261103C5,NTRFNONREF\n:86:${lines.join('\n')}\n-`).rows;
    return [row?.payer, row?.text];
  };

  it('is read in the ways of banks', () => {
    expect(detailsOf('166?00GIFT?20PB-7777-7?2177D?32Ada Exam?33ple')).toEqual(['Ada Example', 'GIFT PB-7777-777D']);
    expect(detailsOf('000>100133967858', '>20 RENT>21 OFFICE')).toEqual(['', 'RENT OFFICE']);
    expect(detailsOf('/BENM//NAME/A. Jansen/REMI/Gift PB-7777-777D/ISDT/2026-11-03')).toEqual([
      'A. Jansen',
      'Gift PB-7777-777D',
    ]);
    expect(detailsOf('Gift', 'of Ada')).toEqual(['', 'Gift of Ada']);
    expect(detailsOf(`${'x'.repeat(65)}`, 'yz')).toEqual(['', `${'x'.repeat(65)}yz`]);
  });

  it('belongs to its booking, and the one after the last balance to none', () => {
    const { rows } = read(`${HEAD}:61:261103C5,NTRF\n:61:261103C6,NTRF\n:86:second\n:62F:C261103EUR111,00\n:86:all\n-`);
    expect(rows.map(({ text }) => text)).toEqual(['', 'second']);
  });
});

describe('statements of MT940', () => {
  it('follow each other, in an envelope or not, each with its balances', () => {
    const one = (start: string, end: string) =>
      `${start}:60F:C261101EUR1,00\n:61:261103C1,NTRF\n:62F:C261103EUR${end}\n`;
    const text = `{1:F01X}{2:O940}{4:\n:20:A\n:25:A1\n${one('', '2,00')}-}{5:}\n:20:B\n:25:B1\n${one('', '3,00')}-`;
    const { rows, others } = read(text);
    expect(rows.map(({ account }) => account)).toEqual(['A1', 'B1']);
    expect(others).toMatchObject([
      { warning: { code: 'balance-differs', account: 'B1', expected: 200n, stated: 300n } },
    ]);
  });

  it('are read back as they were written', () => {
    const bookings = fc.array(
      fc.record({
        amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        id: fc.stringMatching(/^[A-Z\d]{1,16}$/),
      }),
    );
    fc.assert(
      fc.property(bookings, (list) => {
        const lines = list.map(({ amount, id }) => {
          const digits = String(Math.abs(amount)).padStart(3, '0');
          return `:61:2611031103${amount < 0 ? 'D' : 'C'}${digits.slice(0, -2)},${digits.slice(-2)}NTRFNONREF//${id}`;
        });
        const { rows, others } = read(`${HEAD}${lines.join('\n')}\n-`);
        expect(others).toEqual([]);
        expect(rows.map(({ amount, bankReference }) => [Number(amount), bankReference])).toEqual(
          list.map(({ amount, id }) => [amount, id]),
        );
      }),
    );
  });
});
