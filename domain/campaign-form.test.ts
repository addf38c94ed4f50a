import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CampaignAnswers } from '#domain/campaign-form';
import { readCampaign, toCampaignForm } from '#domain/campaign-form';
import { civilDate } from '#domain/civil-date';
import { money } from '#domain/money';

const eur = (amount: number) => money(BigInt(amount), 'EUR');
const programmes = [
  { slug: 'grants', name: 'Grants' },
  { slug: 'trees', name: 'Trees' },
];
const terms: CampaignAnswers = {
  name: 'A campaign',
  firstDay: civilDate('2026-01-01'),
  lastDay: civilDate('2026-12-31'),
  goal: eur(1_000_000),
  least: eur(100),
  greatest: eur(500_000),
  policyLimit: eur(50_000),
  twoReviewersAbove: eur(200_000),
  membershipPrice: eur(9_900),
  membershipLeast: eur(2_500),
  policyDays: 30,
  graceDays: 14,
  daysToPay: 14,
  sponsorshipDaysToPay: 30,
  presets: [eur(2_500), eur(10_050)],
  programmes,
};
const form = toCampaignForm(terms, 'de-DE');
const read = (changes: Record<string, string> = {}) =>
  readCampaign({ ...form, ...changes }, { currency: 'EUR', programmes, numbers: 'de-DE' });
const faults = (changes: Record<string, string>) => {
  const result = read(changes);
  return result.ok ? [] : result.errors.map(({ field, code }) => `${field}: ${code}`);
};

describe('the form of a campaign', () => {
  it('reads what it shows, in the language of its numbers', () => {
    expect(form).toMatchObject({ goal: '10000', 'preset-2': '100,50', policyDays: '30', 'programme-trees': 'Trees' });
    expect(read()).toEqual({ ok: true, value: terms });
  });

  it('adds a programme, renames one, and takes fewer suggested amounts', () => {
    const result = read({ newProgramme: 'Größere Bäume', 'programme-trees': 'Bäume', 'preset-1': '' });
    expect(result).toMatchObject({
      ok: true,
      value: {
        presets: [eur(10_050)],
        programmes: [programmes[0], { slug: 'trees', name: 'Bäume' }, { slug: 'gro-ere-baume', name: 'Größere Bäume' }],
      },
    });
  });

  it('lets the policy accept nothing', () => {
    expect(read({ policyLimit: '0' })).toMatchObject({ ok: true, value: { policyLimit: eur(0) } });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['nothing', { name: ' ', goal: '' }, ['name: required', 'goal: required']],
    ['days in the wrong order', { lastDay: '2025-12-31' }, ['lastDay: too-small']],
    ['a day that does not exist', { firstDay: '2026-02-30' }, ['firstDay: not-a-date']],
    ['amounts in the wrong order', { least: '6000', 'preset-1': '', 'preset-2': '' }, ['greatest: too-small']],
    [
      'a preset outside the range',
      { 'preset-1': '0,50', 'preset-2': '5000,01' },
      ['preset-1: too-small', 'preset-2: too-large'],
    ],
    ['a limit above that of two reviewers', { policyLimit: '2000,01' }, ['twoReviewersAbove: too-small']],
    ['a least price above the price', { membershipLeast: '100' }, ['membershipLeast: too-large']],
    [
      'numbers that are none',
      { graceDays: '1.5', policyDays: '0', daysToPay: '367' },
      ['graceDays: not-whole', 'policyDays: too-small', 'daysToPay: too-large'],
    ],
    ['an amount of zero', { goal: '0' }, ['goal: not-positive']],
    ['a new programme that there is', { newProgramme: 'GRANTS ' }, ['newProgramme: taken']],
    ['a programme without a name', { 'programme-grants': '' }, ['programme-grants: required']],
    ['a field of another form', { slug: 'x' }, ['slug: unknown-field']],
  ])('refuses %s', (_, changes, expected) => {
    expect(faults(changes).sort()).toEqual([...expected].sort());
  });

  it('never throws, whatever is typed', () => {
    const answer = fc.oneof(fc.string(), fc.constantFrom('', '0', '-1', '1e9', '1.000', '99999999999999999999', '\0'));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(Object.keys(form).map((field) => [field, answer]))), (changes) => {
        expect(read(changes)).toHaveProperty('ok');
      }),
    );
  });
});
