import { beforeAll, describe, expect, it } from 'vitest';
import { exponentOf, type Currency } from '#domain/currency';
import { majorUnits, money } from '#domain/money';
import { parsePledgeForm } from '#domain/pledge-parsing';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { fixtureCampaign, fixtureCatalogue } from '#test/fixture-campaign';
import type { Person } from '#server/auth';
import { findCampaign } from '#server/campaign/campaign-queries';
import { addCampaign } from '#server/campaign/publish-campaign';
import { today } from '#server/clock';
import { findEmail } from '#server/email/email-store';
import { toEventEmail } from '#server/email/email-text';
import { toFiguresCsv } from '#server/figures/figures-csv';
import { toFiguresJson } from '#server/figures/figures-json';
import { readNamedFigures } from '#server/figures/named-figures';
import { toFundingManifest } from '#server/funding/funding-manifest';
import { recordPayment } from '#server/payment/record-payment';
import { toMembershipTerms, toOneTimeTerms } from '#server/public/give-terms';
import { listWaysToGive } from '#server/public/ways-to-give';

const year = Number(today().slice(0, 4));

/** The fixture campaign as a foundation with this currency would declare it. */
function campaignIn(currency: Currency) {
  const units = (amount: number) => majorUnits(amount, currency);
  return {
    ...fixtureCampaign(year),
    slug: `in-${currency.toLowerCase()}`,
    name: `In ${currency}`,
    currency,
    goal: units(9_000_000),
    least: units(1),
    greatest: units(1_000_000),
    policyLimit: units(100_000),
    twoReviewersAbove: units(500_000),
    membershipPrice: units(5_000),
    membershipLeast: units(2_000),
    presets: [1_000, 5_000].map(units),
  };
}

// What is typed in German, its minor units, one decimal too many, and how amounts are written.
const CASES = [
  ['JPY', '1.500', 1_500, '1500,5', '¥1,500 for grants', '1500', '¥5,000 a year', 'From ¥1'],
  ['KWD', '12,345', 12_345, '12,3456', 'KWD 12.345 for grants', '12.345', 'KWD 5,000 a year', 'From KWD 1'],
  ['EUR', '12,50', 1_250, '12,5055', '€12.50 for grants', '12.50', '€5,000 a year', 'From €1'],
] as const;

let person: Person;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  for (const [currency] of CASES) await addCampaign(campaignIn(currency));
});

describe.each(CASES)('a campaign in %s', (currency, typed, minor, tooPrecise, said, inCsv, price, least) => {
  const { slug } = campaignIn(currency);
  // The currency's minor units, without the spaces that a language sets.
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('reads amounts with the decimals of its currency, and says how many it has', async () => {
    const found = await findCampaign(slug);
    if (!found) throw new Error(`No campaign ${slug}`);
    const offer = { terms: found.terms, tiers: [], areas: [] };
    const form = (otherAmount: string) =>
      parsePledgeForm(
        'one-time',
        { amount: 'other', otherAmount, programme: 'grants', recognition: 'anonymous', instalments: '1' },
        offer,
        'de',
      );
    expect(form(typed)).toMatchObject({ ok: true, input: { amount: money(BigInt(minor), currency) } });
    expect(form(tooPrecise)).toMatchObject({
      ok: false,
      errors: [{ field: 'otherAmount', code: 'too-precise', limit: exponentOf(currency) }],
    });
  });

  it('offers its own amounts', async () => {
    const terms = campaignIn(currency);
    expect(toOneTimeTerms(terms).presets.map(({ amount }) => amount)).toEqual(terms.presets);
    expect(toMembershipTerms(terms)).toMatchObject({ price: terms.membershipPrice, least: terms.membershipLeast });
    const [first, second] = listWaysToGive('en', { terms, catalogue: null });
    expect([plain(first?.cost ?? ''), plain(second?.cost ?? '')]).toEqual([least, price]);
  });

  it('names exact sums in emails, the figures and the funding manifest', async () => {
    const { reference } = await pledge(person, gift(minor, { campaign: slug, currency }));
    const payment = { ...(await toMove(reference)), amount: inCsv, receivedOn: today(), note: '' };
    const paid = await recordPayment(await newStaff('treasurer', 'handle-money'), payment);
    expect(paid.kind).toBe('recorded');
    const [row] = await ask<{ id: string }>(
      "SELECT l.id FROM email l JOIN pledge_event e ON e.id = l.event_id JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1 AND l.kind = 'pledge-approved'",
      [reference],
    );
    const email = await findEmail(BigInt(row?.id ?? 0));
    if (!email?.event) throw new Error('No email');
    expect(plain(toEventEmail(email.kind, email.event, 'en').paragraphs.join('\n'))).toContain(said);
    const figures = await readNamedFigures(slug, { byMonth: false });
    if (!figures) throw new Error('No figures');
    expect(toFiguresJson(figures)).toMatchObject({ currency, promised: BigInt(minor), received: BigInt(minor) });
    expect(toFiguresCsv(figures)).toContain(`,promised,${inCsv},${currency},`);
    const manifest = toFundingManifest('https://pledge.example.org', {
      terms: campaignIn(currency),
      catalogue: { ...fixtureCatalogue(year), currency, tiers: [] },
      today: today(),
    });
    expect(manifest.funding.plans[1]).toMatchObject({ amount: 5_000, currency });
    await expectChecksHold();
  });
});
