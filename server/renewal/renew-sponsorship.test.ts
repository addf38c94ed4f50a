import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, toMove } from '#test/factories';
import { approve, joinedContact } from '#test/organisation-factories';
import { THIS_YEAR, benefit, catalogue, offer, own, takenOver, tier } from '#test/place-factories';
import { goTo } from '#test/reminder-factories';
import {
  END,
  START,
  daysBefore,
  renew,
  renewed,
  seedLongCampaign,
  sponsorAt,
  startAnew,
  view,
} from '#test/renewal-factories';
import { addDays, addMonths, type CivilDate } from '#domain/civil-date';
import { money } from '#domain/money';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { endPledge } from '#server/pledge-change/end-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

beforeAll(seedLongCampaign);
beforeEach(startAnew);

const pledgeOf = async (reference: string) =>
  (
    await ask<{
      review: string;
      first: number;
      from: CivilDate;
      until: CivilDate;
      org: string;
      logo: boolean;
      report: boolean;
    }>(
      'SELECT review, first_year AS first, term_from::text AS from, term_until::text AS until, organisation_id AS org, show_logo AS logo, in_report AS report FROM pledge WHERE reference = $1',
      [reference],
    )
  )[0];

describe('the renewal of a sponsorship', () => {
  it('is offered from 90 days before the end to 90 days after it, to who may change the organisation', async () => {
    const sponsor = await sponsorAt('five');
    const [all, reader] = [await joinedContact(sponsor, 'all'), await joinedContact(sponsor, 'reader')];
    goTo(daysBefore(91));
    expect(await view(sponsor.ada, sponsor)).toBeNull();
    goTo(daysBefore(90));
    expect(await view(sponsor.ada, sponsor)).toMatchObject({
      reference: sponsor.reference,
      until: END,
      isOver: false,
      keptUntil: daysBefore(30),
      step: 'renew',
      years: 1,
      amount: { amount: 150_000n },
    });
    expect(await view(all, sponsor)).toMatchObject({ step: 'renew' });
    expect(await view(reader, sponsor)).toBeNull();
    expect(await renew(reader, sponsor, { reference: sponsor.reference, amount: '150000' })).toEqual({
      kind: 'not-found',
    });
    expect(await renew(await newPerson(), sponsor, { reference: sponsor.reference, amount: '150000' })).toEqual({
      kind: 'not-found',
    });
    goTo(daysBefore(29));
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ keptUntil: null, step: 'renew' });
    goTo(daysBefore(-90));
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ isOver: true, step: 'renew' });
    goTo(daysBefore(-91));
    expect(await view(sponsor.ada, sponsor)).toBeNull();
  });

  it('copies the application, is reviewed, begins when the old term has ended, and keeps the years in a row', async () => {
    const sponsor = await sponsorAt('five', { instalments: 4 });
    await ask('UPDATE pledge SET show_logo = true, in_report = true WHERE reference = $1', [sponsor.reference]);
    const colleague = await joinedContact(sponsor, 'all');
    goTo(daysBefore(60));
    const reference = await renewed(colleague, sponsor);
    expect(await pledgeOf(reference)).toMatchObject({
      review: 'submitted',
      first: THIS_YEAR + 1,
      org: String(sponsor.id),
      logo: true,
      report: true,
    });
    const [event] = await ask<{ data: { consents: object[] } }>(
      "SELECT e.data FROM event e JOIN pledge p ON p.id::text = e.stream_id WHERE e.stream = 'pledge' AND e.type = 'submitted' AND p.reference = $1",
      [reference],
    );
    const text = 'Renew for a year: $1,500.00 in all, with the same instalments, name, logo and consents as now.';
    expect(event?.data.consents).toEqual(
      ['name', 'amount', 'logo', 'report'].map((consent) => ({ consent, text, lang: 'en' })),
    );
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ step: 'waits', renewal: reference });
    await approve(reference);
    expect(await view(sponsor.ada, sponsor)).toBeNull();
    expect(await pledgeOf(reference)).toMatchObject({
      from: addDays(END, 1),
      until: addDays(addMonths(addDays(END, 1), 12), -1),
    });
    const years = async () =>
      (await findShownSponsors())
        .filter(({ slug }) => slug === sponsor.slug)
        .map(({ since, years: soFar }) => [since, soFar]);
    goTo(END);
    expect(await years()).toEqual([[THIS_YEAR, 2]]);
    goTo(addDays(END, 1));
    expect(await years()).toEqual([[THIS_YEAR, 2]]);
    expect(await takenOver('five', [THIS_YEAR, THIS_YEAR + 1])).toEqual([1, 1]);
  });

  it('accepted after the end begins that day', async () => {
    const sponsor = await sponsorAt('open');
    goTo(daysBefore(-10));
    const reference = await renewed(sponsor.ada, sponsor);
    await approve(reference);
    expect(await pledgeOf(reference)).toMatchObject({ from: daysBefore(-10) });
  });

  it('says what has changed in price and benefits, and refuses a price that was not shown', async () => {
    const sponsor = await sponsorAt('open');
    await offer({
      year: catalogue().year,
      tiers: [{ ...tier('open', null), price: money(180_000n, 'USD') }],
      benefits: [
        benefit('badge', null, ['open']),
        { ...benefit('tickets', null, []), tiers: [{ tier: own('open'), quantity: 4 }] },
      ],
    });
    goTo(daysBefore(60));
    expect(await view(sponsor.ada, sponsor)).toMatchObject({
      before: { amount: 150_000n },
      price: { amount: 180_000n },
      changes: {
        added: [{ name: 'tickets', quantity: 4 }],
        removed: [
          { name: 'talk', quantity: null },
          { name: 'booth', quantity: null },
        ],
        changed: [],
      },
    });
    expect(await renew(sponsor.ada, sponsor, { amount: '150000' })).toEqual({ kind: 'changed' });
    await offer({ year: catalogue().year, tiers: [tier('one', 1)], benefits: [] });
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ step: 'form', amount: null });
  });

  it('is made once, however many contacts and clicks', async () => {
    const sponsor = await sponsorAt('five');
    const colleague = await joinedContact(sponsor, 'all');
    goTo(daysBefore(60));
    const form = { reference: sponsor.reference, amount: '150000' };
    const key = randomUUID();
    const results = await Promise.all([
      renew(sponsor.ada, sponsor, { ...form, key }),
      renew(sponsor.ada, sponsor, { ...form, key }),
      renew(colleague, sponsor, form),
      renew(colleague, sponsor, form),
    ]);
    const references = new Set(results.flatMap((each) => (each.kind === 'renewed' ? [each.reference] : [])));
    expect(references.size).toBe(1);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['renewed', 'renewed-already']));
    expect(await takenOver('five', [THIS_YEAR + 1])).toEqual([1]);
    const [reference = ''] = references;
    const maker = results[0]?.kind === 'renewed' ? sponsor.ada : colleague;
    await withdrawPledge(maker, await toMove(reference));
    expect(await takenOver('five', [THIS_YEAR + 1])).toEqual([0]);
    expect(await renew(colleague, sponsor)).toMatchObject({ kind: 'renewed' });
  });

  it('of which the rest was ended is not offered; one ended before its term begins has no day', async () => {
    const ended = await sponsorAt('open', { years: 1, instalments: 4 });
    await endPledge(ended.ada, { ...(await toMove(ended.reference)), part: null });
    goTo(daysBefore(60));
    expect(await view(ended.ada, ended)).toBeNull();
    goTo(START);
    const sponsor = await sponsorAt('open');
    goTo(daysBefore(60));
    const reference = await renewed(sponsor.ada, sponsor);
    await approve(reference);
    await endPledge(sponsor.ada, { ...(await toMove(reference)), part: null });
    expect(await pledgeOf(reference)).toMatchObject({ from: addDays(END, 1), until: END });
    expect(await takenOver('open', [THIS_YEAR, THIS_YEAR + 1])).toEqual([1, 0]);
  });
});

it('leaves a database that every check holds of', async () => {
  expect(await countOf("pledge WHERE kind = 'sponsorship' AND renews_id IS NOT NULL")).toBeGreaterThan(3);
  await expectChecksHold();
});
