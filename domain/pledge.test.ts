import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, civilDate } from '#domain/civil-date';
import { anyDollars } from '#test/example-arbitraries';
import { exampleTerms } from '#test/example-campaign';
import { conserves, sumEntries } from '#test/ledger-model';
import type { MembershipInput } from '#domain/membership-pledge';
import { money, zero } from '#domain/money';
import type { OneTimeInput } from '#domain/one-time-pledge';
import { decidePledge, type PledgeDecision } from '#domain/pledge';
import type { PledgeInput } from '#domain/pledge-parsing';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';

const today = civilDate('2026-01-31');
const supporter = { emailVerified: true, acceptedLately: 0n };
const gift: OneTimeInput = {
  kind: 'one-time',
  amount: money(10_000n, 'USD'),
  repeat: 'once',
  programme: 'grants',
  instalments: 4,
  recognition: 'named',
  displayName: 'Ada',
  message: 'Hello',
  card: null,
  dedication: { kind: 'memory', name: 'Grace' },
};
const hours: MembershipInput = {
  kind: 'membership',
  class: 'contributing',
  amount: zero('USD'),
  hoursPerMonth: 8,
  area: 'packaging',
  recognition: 'anonymous',
  displayName: null,
};
const sponsorship: SponsorshipInput = {
  kind: 'sponsorship',
  tier: 'partner',
  price: money(1_100_000n, 'USD'),
  addOns: [],
  amount: money(3_300_000n, 'USD'),
  years: 3,
  instalments: 2,
  organisation: 'Example Works',
  website: 'https://works.example.org/',
  contactName: null,
  billingEmail: 'billing@example.org',
  purchaseOrder: null,
  recognition: 'named-without-amount',
  displayName: 'Example Works',
};

function decided(decision: PledgeDecision) {
  if ('refused' in decision) throw new Error(`refused: ${JSON.stringify(decision.refused)}`);
  return decision;
}
const decide = (input: PledgeInput, over = {}) =>
  decided(decidePledge(input, exampleTerms, { ...supporter, ...over }, today));

describe('a one-time gift', () => {
  it('is approved by policy, and its instalments get dates', () => {
    const { event, instalments, entries, ...decision } = decide(gift);
    expect(decision).toMatchObject({ plan: { parts: 4, everyMonths: 3 }, review: 'approved', approvalsNeeded: 1 });
    expect(event).toBe('approved-by-policy');
    expect(instalments.map(({ due }) => due)).toEqual(['2026-02-14', '2026-05-14', '2026-08-14', '2026-11-14']);
    expect(sumEntries(entries)).toMatchObject({ promised: 10_000n, pledges: 1, inReview: 0, supporters: 0 });
  });

  it.each([
    ['an unverified address', 10_000n, { emailVerified: false }, 1],
    ['more than policy accepts', 50_001n, {}, 1],
    ['more than policy accepts of one person', 10_000n, { acceptedLately: 40_001n }, 1],
    ['more than one reviewer may decide', 5_000_001n, {}, 2],
  ])('waits for review with %s', (_, cents, over, reviewers) => {
    const { entries, ...decision } = decide({ ...gift, amount: money(cents, 'USD') }, over);
    const amount = money(cents, 'USD');
    expect(decision).toEqual({
      plan: { parts: 4, everyMonths: 3 },
      amount,
      judged: amount,
      review: 'submitted',
      event: 'submitted',
      approvalsNeeded: reviewers,
      instalments: [],
    });
    expect(sumEntries(entries)).toEqual({ ...sumEntries([]), inReview: 1 });
  });

  it('promises its amount to the cent, whether approved or in review', () => {
    const inputs = fc.record({
      amount: anyDollars(100n, 100_000_000n),
      instalments: fc.constantFrom<1 | 2 | 4 | 12>(1, 2, 4, 12),
    });
    fc.assert(
      fc.property(inputs, fc.boolean(), (over, emailVerified) => {
        const { review, instalments, entries } = decide({ ...gift, ...over }, { emailVerified });
        const sums = sumEntries(entries);
        const promised = review === 'approved' ? over.amount.amount : 0n;
        expect(instalments.reduce((total, { amount }) => total + amount.amount, 0n)).toBe(promised);
        expect(conserves(sums, 'pledge')).toBe(true);
        expect(sums.promised).toBe(promised);
        expect(sums.pledges + sums.inReview).toBe(1);
      }),
    );
  });
});

describe('a gift that repeats', () => {
  const monthly: OneTimeInput = { ...gift, amount: money(2_500n, 'USD'), repeat: 'monthly', instalments: 1 };

  it('promises a year of equal instalments', () => {
    const { amount, plan, instalments, review } = decide(monthly);
    expect(review).toBe('approved');
    expect(amount).toEqual(money(30_000n, 'USD'));
    expect(plan).toEqual({ parts: 12, everyMonths: 1 });
    expect(new Set(instalments.map((part) => part.amount.amount))).toEqual(new Set([2_500n]));
    expect(decide({ ...monthly, repeat: 'yearly' })).toMatchObject({
      amount: money(2_500n, 'USD'),
      plan: { parts: 1, everyMonths: 12 },
    });
  });

  it('is judged on a whole year, also where the campaign ends before', () => {
    expect(decide({ ...monthly, amount: money(4_166n, 'USD') }).review).toBe('approved');
    expect(decide({ ...monthly, amount: money(4_167n, 'USD') })).toMatchObject({
      review: 'submitted',
      amount: money(50_004n, 'USD'),
    });
    expect(decide({ ...monthly, amount: money(416_667n, 'USD') }).approvalsNeeded).toBe(2);
    const late = decided(decidePledge(monthly, exampleTerms, supporter, civilDate('2027-10-01')));
    expect(late).toMatchObject({ amount: money(7_500n, 'USD'), judged: money(30_000n, 'USD'), plan: { parts: 3 } });
    expect(late.instalments.map(({ due }) => due)).toEqual(['2027-10-15', '2027-11-15', '2027-12-15']);
  });
});

describe('a membership', () => {
  it('of hours promises no money', () => {
    const { plan, instalments, entries } = decide(hours);
    expect(plan).toEqual({ parts: 0, everyMonths: 0 });
    expect(instalments).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(sumEntries(entries)).toMatchObject({ promised: 0n, hours: 8, pledges: 1 });
  });

  it('with money is due after its days to pay', () => {
    const paid: MembershipInput = {
      ...hours,
      class: 'supporting',
      amount: money(9_900n, 'USD'),
      hoursPerMonth: null,
      area: null,
    };
    const { review, instalments } = decide(paid);
    expect(review).toBe('approved');
    expect(instalments).toEqual([{ seq: 1, due: '2026-02-14', amount: money(9_900n, 'USD') }]);
  });
});

describe('a sponsorship', () => {
  it('always waits for review', () => {
    const { plan, review, event, instalments } = decide(sponsorship);
    expect(plan).toEqual({ parts: 6, everyMonths: 6 });
    expect([review, event, instalments]).toEqual(['submitted', 'submitted', []]);
  });
});

describe('the dates of the campaign', () => {
  it.each([
    ['before the first day', addDays(exampleTerms.firstDay, -1), exampleTerms.firstDay],
    ['after the last day', addDays(exampleTerms.lastDay, 1), exampleTerms.lastDay],
  ])('refuse a pledge %s', (_, day, limit) => {
    expect(decidePledge(gift, exampleTerms, supporter, day)).toEqual({
      refused: [{ field: 'campaign', code: 'not-open', limit }],
    });
  });

  it.each([exampleTerms.firstDay, exampleTerms.lastDay])('allow a pledge on %s', (day) => {
    expect(decided(decidePledge(gift, exampleTerms, supporter, day)).review).toBe('approved');
  });
});
