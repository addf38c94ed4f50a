import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import {
  expectChecksHold,
  foldAll,
  gift,
  newPerson,
  newStaff,
  pledge,
  shownPledge,
  seedCampaign,
  snapshotOf,
  sponsorship,
  toMove,
  tryPledge,
} from '#test/factories';
import { earlierFixture, fixtureCampaign } from '#test/fixture-campaign';
import type { Person } from '#server/auth';
import {
  findCampaign,
  getCurrentCampaign,
  listCampaigns,
  readCurrentCampaign,
} from '#server/campaign/campaign-queries';
import { addCampaign } from '#server/campaign/publish-campaign';
import { today } from '#server/clock';
import { listQueue } from '#server/desk/queue-queries';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { toFiguresCsv } from '#server/figures/figures-csv';
import { toFiguresJson } from '#server/figures/figures-json';
import { readNamedFigures } from '#server/figures/named-figures';
import { recordPaymentAs } from '#server/payment/record-payment';
import { makePledgeFromJson } from '#server/pledge/make-pledge-from-json';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { readCampaignList } from '#server/public/campaign-list';
import { readFingerprint } from '#server/public/fingerprint';
import { approvePledge } from '#server/review/decide-pledge';
import { listSupporters } from '#server/supporter/supporter-queries';

const year = Number(today().slice(0, 4));
const EARLIER = earlierFixture(year);
/** Runs beside the fixture campaign and started before it. Its currency is yen, which has no minor units. */
const YEN = {
  ...fixtureCampaign(year),
  slug: 'fixture-yen',
  name: 'In yen',
  currency: 'JPY' as const,
  firstDay: civilDate(`${year - 2}-06-01`),
  ...Object.fromEntries(
    (['goal', 'least', 'greatest', 'policyLimit', 'twoReviewersAbove'] as const).map((term, i) => [
      term,
      majorUnits([9_000_000, 100, 500_000, 10_000, 100_000][i] ?? 0, 'JPY'),
    ]),
  ),
  graceDays: 1,
  presets: [majorUnits(1_000, 'JPY')],
  programmes: [{ slug: 'bridges', name: 'Bridges' }],
};
const yen = (amount: number, more: object = {}) =>
  gift(amount, { currency: 'JPY', programme: 'bridges', campaign: YEN.slug, ...more });
const euros = (amount: number, more: object = {}) =>
  gift(amount, { currency: 'EUR', programme: 'trees', campaign: EARLIER.slug, ...more });
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const ago = (days: number) => noon(addDays(today(), -days));
const figuresOf = async (slug: string | null) => {
  const figures = await readNamedFigures(slug, { byMonth: true });
  if (!figures) throw new Error(`No campaign ${slug}`);
  return figures;
};

let person: Person;
let late: Record<'dollars' | 'yen' | 'euros', string>;

beforeAll(async () => {
  await seedCampaign();
  await addCampaign(EARLIER);
  await addCampaign(YEN);
  person = await newPerson({ name: 'Ada' });
  const inEarlier = noon(EARLIER.lastDay);
  late = {
    // 14 days to pay and 5 days late: within 14 days of grace, but beyond 1 day.
    dollars: (await pledge(person, gift(10_000), ago(19))).reference,
    yen: (await pledge(person, yen(3_000), ago(19))).reference,
    euros: (await shownPledge(person, euros(5_000, { recognition: 'named', displayName: 'Of old' }), inEarlier))
      .reference,
  };
});

describe('campaigns in several currencies', () => {
  it('are listed newest first; the current one is the newest that runs', async () => {
    expect((await listCampaigns()).map(({ terms }) => terms.slug)).toEqual(['fixture', YEN.slug, EARLIER.slug]);
    expect((await readCurrentCampaign()).terms.slug).toBe('fixture');
  });

  it('have separate figures, each with its own days of grace, found by slug', async () => {
    expect(await figuresOf(null)).toMatchObject({
      campaign: 'fixture',
      currency: 'USD',
      promised: 10_000n,
      overdue: 0n,
    });
    expect(await figuresOf(YEN.slug)).toMatchObject({ currency: 'JPY', promised: 3_000n, overdue: 3_000n });
    expect(await figuresOf(EARLIER.slug)).toMatchObject({ currency: 'EUR', promised: 5_000n, overdue: 5_000n });
    expect(await readNamedFigures('no-such', { byMonth: false })).toBeNull();
  });

  it('appear with their currency in JSON, CSV and the campaign list, folded and unfolded', async () => {
    const readAll = async () => {
      const json = toFiguresJson(await figuresOf(YEN.slug));
      const list = await readCampaignList();
      return [
        [json.campaign, json.currency, json.goal, json.promised],
        /all,,promised,3000,JPY/.test(toFiguresCsv(await figuresOf(YEN.slug))),
        list.map(({ figures, isCurrent, closed }) => [figures.currency, figures.promised, isCurrent, closed?.phase]),
      ];
    };
    const expected = [
      [YEN.slug, 'JPY', 9_000_000n, 3_000n],
      true,
      [
        ['USD', 10_000n, true, undefined],
        ['JPY', 3_000n, false, undefined],
        ['EUR', 5_000n, false, 'after'],
      ],
    ];
    expect(await readAll()).toEqual(expected);
    await foldAll();
    expect(await readAll()).toEqual(expected);
  });

  it('show and assess each pledge by its own days of grace and currency', async () => {
    const { pledges } = await listOwnPledges(person, null);
    const shown = pledges.map(({ reference, fulfilment, amount }) => [reference, fulfilment, amount?.currency]);
    expect(shown.toSorted()).toEqual(
      [
        [late.dollars, 'due', 'USD'],
        [late.yen, 'overdue', 'JPY'],
        [late.euros, 'overdue', 'EUR'],
      ].toSorted(),
    );
    expect(await findOwnPledge(person, late.dollars)).toMatchObject({ fulfilment: 'due' });
    expect(await findOwnPledge(person, late.yen)).toMatchObject({ fulfilment: 'overdue' });
  });

  it('accept gifts within their own limits', async () => {
    // Above the policy limit of its own campaign, far below the limit of the other one.
    const small = await pledge(await newPerson(), yen(10_000));
    const waits = await pledge(await newPerson(), yen(10_001));
    expect([small.review, waits.review]).toEqual(['approved', 'submitted']);
    const large = await pledge(person, yen(100_001));
    expect((await findRecord(await newStaff('reviewer', 'read-desk'), large.reference))?.approvalsNeeded).toBe(2);
    expect(await approvePledge(await newStaff('reviewer', 'decide'), await toMove(large.reference))).toMatchObject({
      review: 'submitted',
    });
    expect(await approvePledge(await newStaff('reviewer', 'decide'), await toMove(waits.reference))).toMatchObject({
      review: 'approved',
    });
    expect(await tryPledge(person, yen(500_001))).toMatchObject({ kind: 'refused', errors: [{ code: 'too-large' }] });
  });

  it('accept payments in the currency of the pledge', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const pay = async (amount: string) =>
      recordPaymentAs(treasurer.id, { ...(await toMove(late.yen)), amount, receivedOn: today(), note: '' }, new Date());
    expect(await pay('10.50')).toMatchObject({ kind: 'refused', code: 'bad-amount' });
    expect(await pay('1000')).toEqual({ kind: 'recorded' });
    expect(await snapshotOf(late.yen)).toMatchObject({ currency: 'JPY', received: 1_000n });
    expect(await figuresOf(YEN.slug)).toMatchObject({ received: 1_000n });
    expect(await figuresOf(null)).toMatchObject({ received: 0n });
  });

  it('list their own supporters, and the desk finds their pledges', async () => {
    const namesOf = async (slug: string) => {
      const campaign = await findCampaign(slug);
      const list = campaign && (await listSupporters(campaign, {}));
      return list?.kind === 'found' ? list.supporters.map(({ name }) => name) : [];
    };
    expect([await namesOf(EARLIER.slug), await namesOf('fixture')]).toEqual([['Of old'], []]);
    const staff = await newStaff('reviewer', 'read-desk');
    const found = await listQueue(staff, { campaign: EARLIER.slug, state: 'any' });
    expect(found.items.map(({ reference }) => reference)).toEqual([late.euros]);
    expect((await listQueue(staff, { campaign: 'no-such', state: 'any' })).items).toEqual([]);
  });
});

describe('the campaign of a pledge', () => {
  const make = (body: object) => makePledgeFromJson(person, body, randomUUID());

  it('is the current one if none is named, and for every other kind', async () => {
    const made = [
      await pledge(person, gift(500)),
      await pledge(person, { kind: 'membership', class: 'basic' }),
      await pledge(person, sponsorship('associate', 'Loom')),
    ];
    const { id } = await getCurrentCampaign();
    for (const { reference } of made) expect((await snapshotOf(reference)).campaignId).toBe(id);
    expect(await make({ kind: 'membership', class: 'basic', campaign: YEN.slug })).toEqual({
      kind: 'refused',
      errors: [{ field: 'campaign', code: 'unknown-field' }],
    });
  });

  it('is the one that a gift names', async () => {
    const made = await make(yen(700));
    expect(made).toMatchObject({ kind: 'made', made: { currency: 'JPY', amount: 700 } });
  });

  it.each([
    ['unknown', { campaign: 'no-such' }, { code: 'not-a-choice' }],
    ['empty', { campaign: '' }, { code: 'not-a-choice' }],
    ['no text', { campaign: 7 }, { code: 'wrong-type' }],
  ])('is refused if its name is %s', async (_, named, error) => {
    expect(await make(gift(500, named))).toEqual({ kind: 'refused', errors: [{ field: 'campaign', ...error }] });
  });

  it('is refused if it is closed, with its last day', async () => {
    expect(await make(euros(500))).toEqual({
      kind: 'refused',
      errors: [{ field: 'campaign', code: 'not-open', limit: EARLIER.lastDay }],
    });
  });

  it('determines the currency and the programmes', async () => {
    const refused = await make(yen(500, { currency: 'USD', programme: 'grants' }));
    expect(refused).toMatchObject({
      kind: 'refused',
      errors: [
        { field: 'currency', code: 'wrong-currency', limit: 'JPY' },
        { field: 'programme', code: 'not-a-choice' },
      ],
    });
  });
});

it('a new campaign deletes nothing of the others', async () => {
  const without = async (slug: string) => ({ ...(await figuresOf(slug)), asOf: '' });
  const before = await Promise.all(['fixture', YEN.slug, EARLIER.slug].map(without));
  const mark = await readFingerprint();
  await addCampaign({ ...fixtureCampaign(year), slug: 'newest', firstDay: today() });
  expect((await readCurrentCampaign()).terms.slug).toBe('newest');
  expect(await Promise.all(['fixture', YEN.slug, EARLIER.slug].map(without))).toEqual(before);
  expect(await figuresOf('newest')).toMatchObject({ promised: 0n, supporters: 0 });
  expect(await readFingerprint()).not.toBe(mark);
  await expectChecksHold();
});
