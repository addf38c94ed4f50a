import { describe, expect, it } from 'vitest';
import { readMembershipPrice } from '#domain/catalogue-edit-membership';
import { majorUnits } from '#domain/money';

const read = (membershipPrice: string, membershipLeast: string) =>
  readMembershipPrice({ membershipPrice, membershipLeast }, 'USD', 'en-US');

describe('what a membership costs in a year', () => {
  it('is a price and a least one, or nothing', () => {
    expect(read('120', '30.50')).toEqual({
      ok: true,
      value: { price: majorUnits(120, 'USD'), least: { ...majorUnits(30, 'USD'), amount: 3_050n } },
    });
    expect(read('30', '30').ok).toBe(true);
    expect(read('', ' ')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['120', '', ['membershipLeast']],
    ['', '30', ['membershipPrice']],
    ['0', '0', ['membershipPrice', 'membershipLeast']],
    ['much', '-1', ['membershipPrice', 'membershipLeast']],
    ['30', '30.01', ['membershipLeast']],
  ])('is refused as %j and %j', (price, least, fields) => {
    const refused = read(price, least);
    expect(refused.ok ? [] : refused.errors.map(({ field }) => field)).toEqual(fields);
  });
});
