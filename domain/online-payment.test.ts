import { describe, expect, it } from 'vitest';
import { money } from '#domain/money';
import { listOnlineChoices } from '#domain/online-payment';

const open = (...cents: bigint[]) => cents.map((each) => ({ amount: money(each, 'USD') }));
const lines = (parts: ReturnType<typeof open>) =>
  listOnlineChoices(parts).map(({ count, amount, isAll }) => [count, Number(amount.amount), isAll]);

describe('what can be paid at once', () => {
  it.each([
    ['nothing', open(), []],
    ['one open amount', open(60n), [[1, 60, true]]],
    [
      'two',
      open(60n, 100n),
      [
        [1, 60, false],
        [2, 160, true],
      ],
    ],
    [
      'twelve',
      open(...Array.from({ length: 12 }, () => 10n)),
      [
        [1, 10, false],
        [2, 20, false],
        [3, 30, false],
        [12, 120, true],
      ],
    ],
  ])('of %s', (_, parts, expected) => {
    expect(lines(parts)).toEqual(expected);
  });
});
