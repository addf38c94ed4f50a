import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterPayment,
  afterReversal,
  judgeRow,
  paysWhole,
  type Arrived,
  type NamedPledge,
} from '#domain/bank/judge-row';
import { civilDate } from '#domain/civil-date';
import { money } from '#domain/money';
import { openAmount } from '#domain/payment-allocation';

const part = (seq: number, amount: bigint, settled = 0n) => ({
  seq,
  due: civilDate(`2026-0${seq}-01`),
  amount: money(amount, 'USD'),
  settled,
  ended: 0n,
  released: 0n,
});

const PLEDGE: NamedPledge & { excess: bigint } = {
  id: 1n,
  review: 'approved',
  currency: 'USD',
  isOwn: false,
  instalments: [part(2, 3_000n), part(1, 2_000n, 500n), part(3, 1_000n)],
  excess: 0n,
};
const ROW: Arrived = {
  amount: 1_500n,
  currency: 'USD',
  bookedOn: civilDate('2026-01-02'),
  named: ['PB-7777-777D'],
  reasons: [],
};

describe('judgeRow', () => {
  it('settles what pays whole instalments, and nothing else', () => {
    expect(judgeRow(ROW, [PLEDGE])).toEqual({ outcome: 'settles', pledge: 1n, reasons: [] });
    for (const amount of [4_500n, 5_500n]) expect(judgeRow({ ...ROW, amount }, [PLEDGE]).outcome).toBe('settles');
    for (const amount of [1n, 1_499n, 1_501n, 3_000n, 5_501n])
      expect(judgeRow({ ...ROW, amount }, [PLEDGE])).toEqual({
        outcome: 'proposed',
        pledge: 1n,
        reasons: ['other-amount'],
      });
  });

  it.each([
    ['of a pledge that is not accepted', {}, { review: 'submitted' }, ['not-accepted']],
    ['of one that was declined', {}, { review: 'declined' }, ['closed']],
    ['of one that was withdrawn', {}, { review: 'withdrawn' }, ['closed']],
    ['in another currency', { currency: 'EUR' }, {}, ['other-currency']],
    ['of the importer', {}, { isOwn: true }, ['own-pledge']],
    ['that takes back another', { reasons: ['reversal'] }, {}, ['reversal']],
    ['that may be known', { reasons: ['maybe-known'] }, {}, ['maybe-known']],
    [
      'of all of that',
      { amount: 1n, reasons: ['reversal'] },
      { isOwn: true },
      ['reversal', 'own-pledge', 'other-amount'],
    ],
  ] as const)('proposes money %s', (_, row, pledge, reasons) => {
    expect(judgeRow({ ...ROW, ...row }, [{ ...PLEDGE, ...pledge }])).toEqual({
      outcome: 'proposed',
      pledge: 1n,
      reasons,
    });
  });

  it('proposes the first of several pledges, and leaves what names none', () => {
    expect(judgeRow(ROW, [PLEDGE, { ...PLEDGE, id: 2n }]).reasons).toEqual(['several-references']);
    expect(judgeRow(ROW, [])).toEqual({ outcome: 'unmatched', pledge: null, reasons: ['no-such-pledge'] });
    expect(judgeRow({ ...ROW, named: [] }, [])).toEqual({ outcome: 'unmatched', pledge: null, reasons: [] });
  });
});

describe('the pledge after a payment', () => {
  const amounts = fc.array(fc.bigInt({ min: 1n, max: 900n }), { minLength: 1, maxLength: 5 });

  it('is open by so much less, and as before once that is taken back', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const open = (pledge: NamedPledge) => pledge.instalments.reduce((sum, each) => sum + openAmount(each), 0n);
        const paid = list.reduce((pledge, amount) => afterPayment(pledge, amount), PLEDGE);
        expect(open(paid)).toBe(open(PLEDGE) - list.reduce((sum, each) => sum + each, 0n));
        expect(list.reduceRight((pledge, amount) => afterReversal(pledge, amount), paid)).toEqual(PLEDGE);
      }),
    );
  });

  it('takes the next instalment', () => {
    expect(paysWhole(PLEDGE.instalments, 1_500n)).toBe(true);
    expect(paysWhole(afterPayment(PLEDGE, 1_500n).instalments, 1_500n)).toBe(false);
    expect(paysWhole(afterPayment(PLEDGE, 1_500n).instalments, 3_000n)).toBe(true);
    expect(paysWhole([], 0n)).toBe(false);
  });
});
