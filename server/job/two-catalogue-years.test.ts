import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOn } from '#test/calendar-factories';
import { confirmDraft, openBrowser } from '#test/draft-factories';
import { ask, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, sponsorship } from '#test/factories';
import { sponsorDraft } from '#test/fixture-waiting';
import { approve, joinedContact, type KnownSponsor } from '#test/organisation-factories';
import { pay } from '#test/own-change-factories';
import { renew, view } from '#test/renewal-factories';
import { addDays, civilDate } from '#domain/civil-date';
import { listOwnAssets } from '#server/asset/asset-queries';
import { giveText } from '#server/asset/give-asset';
import type { Person, Staff } from '#server/auth';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { publishCatalogue } from '#server/catalogue/publish-catalogue';
import { uploadCatalogue } from '#server/catalogue/upload-catalogue';
import { today } from '#server/clock';
import { listOwnYears } from '#server/delivery/delivery-queries';
import { recordDelivery } from '#server/delivery/record-delivery';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { joinWaitingList } from '#server/waiting/join-waiting-list';
import { takeOffer } from '#server/waiting/take-offer';

// Two years of the catalogue as an editor, a reviewer, two contacts of a sponsor and somebody who waits live them: the clock is set to each day, and everything that the
// worker does on a day is done.

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));

const YEAR = Number(today().slice(0, 4));
const START = civilDate(`${YEAR}-02-01`);
const CATALOGUE = {
  year: YEAR,
  currency: 'USD',
  groups: [{ slug: 'thanks', name: 'Thanks', order: 0 }],
  tiers: [
    { slug: 'warp', name: 'Warp', order: 0, price: 500_000, capacity: 1, logoWidth: 300, published: true },
    { slug: 'weft', name: 'Weft', order: 1, price: 100_000, capacity: null, logoWidth: 200, published: true },
  ],
  benefits: [
    {
      slug: 'passes',
      name: 'Passes',
      description: '',
      group: 'thanks',
      order: 0,
      capacity: null,
      tiers: [{ tier: 'warp', quantity: 4 }],
      assets: [
        { slug: 'names', kind: 'text', title: 'Who comes?', help: '', choices: [], dueOn: `${YEAR}-04-01` },
        { slug: 'dinner', kind: 'choice', title: 'Dinner?', help: '', choices: ['Yes', 'No'], dueOn: null },
      ],
    },
  ],
};

let editor: Staff<'edit-catalogue'>;
let moderator: Staff<'moderate'>;
let treasurer: Staff<'handle-money'>;
let liveTo: ReturnType<typeof startOn>;

beforeAll(async () => {
  await seedCampaign();
  await ask("UPDATE campaign SET first_day = first_day - interval '1 year', last_day = last_day + interval '3 years'");
  openBrowser();
  editor = await newStaff('editor', 'edit-catalogue');
  moderator = await newStaff('editor', 'moderate');
  treasurer = await newStaff('treasurer', 'handle-money');
  liveTo = startOn(START);
});
afterAll(() => void vi.useRealTimers());

/** Imports a file as an editor does: looks at what it would change, then does that. */
async function upload(json: object): Promise<void> {
  const file = { text: JSON.stringify(json), name: 'catalogue.json' };
  const planned = await uploadCatalogue(editor, { ...file, shown: null });
  const shown = planned.kind === 'planned' ? planned.shown : '';
  expect(await uploadCatalogue(editor, { ...file, shown })).toMatchObject({ kind: 'imported' });
}

/** The kinds of email that a person has got, with how often. */
async function emailsTo({ id }: Person): Promise<Readonly<Record<string, number>>> {
  const sql = "SELECT kind, count(*)::int AS many FROM email WHERE recipient_id = $1 AND state = 'sent' GROUP BY kind";
  const rows = await ask<{ kind: string; many: number }>(sql, [id]);
  return Object.fromEntries(rows.map(({ kind, many }) => [kind, many]));
}

const give = async (person: Person, { slug }: KnownSponsor, asset: string, answer: string) => {
  const asked = (await listOwnAssets(person, slug))?.find((each) => each.asset === asset && each.sent === null);
  if (!asked) throw new Error(`${asset} is not asked`);
  const { reference, benefit, edited } = asked;
  return giveText(person, { slug, reference, benefit, asset, edited: BigInt(edited) }, answer);
};

const termOf = async (reference: string) =>
  (
    await ask('SELECT term_from::text AS from, term_until::text AS until, review FROM pledge WHERE reference = $1', [
      reference,
    ])
  )[0];

describe('two years of the catalogue', () => {
  it('go by, and every place, promise and year in a row is where acts and payments have led it', async () => {
    // Day 0: the catalogue is on offer. Ada's organisation takes the one place at the highest level; Cy has to wait for it.
    await upload(CATALOGUE);
    await publishCatalogue(String(YEAR), START);
    const [ada, cy] = [await newPerson({ name: 'Ada' }), await newPerson({ name: 'Cy' })];
    const { reference } = await pledge(ada, sponsorship('warp', 'Weaver Ltd', { recognition: 'named' }));
    await approve(reference);
    const [row] = await ask<{ id: string; slug: string }>(
      'SELECT o.id, o.slug FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1',
      [reference],
    );
    const sponsor: KnownSponsor = { ada, reference, slug: row?.slug ?? '', id: BigInt(row?.id ?? 0) };
    const bela = await joinedContact(sponsor, 'all');
    const joined = await joinWaitingList(cy, { draft: await sponsorDraft(cy, 'warp'), browser: null });
    if (joined.kind !== 'in-line') throw new Error(joined.kind);

    // Day 30: it is paid, both contacts were asked for what the passes need, and Bela has sent a part of it.
    await liveTo(20);
    expect(await pay(treasurer, reference, '5000')).toEqual({ kind: 'recorded' });
    expect(await give(bela, sponsor, 'dinner', 'Yes')).toEqual({ kind: 'given' });
    await liveTo(30);
    for (const contact of [ada, bela]) expect(await emailsTo(contact)).toMatchObject({ 'assets-asked': 1 });

    // Day 60: they were reminded before the day, and the names have come; two of four passes were delivered, which primary contacts read on the next day.
    await liveTo(60);
    expect(await emailsTo(bela)).toMatchObject({ 'assets-asked': 3 });
    expect(await give(ada, sponsor, 'names', 'Ada and Bela')).toEqual({ kind: 'given' });
    const form = { slug: sponsor.slug, reference, benefit: 'passes', year: 1, key: randomUUID() };
    const delivered = { quantity: '2', deliveredOn: today(), link: '', note: 'Ada and Bela' };
    expect(await recordDelivery(moderator, form, delivered)).toEqual({ kind: 'recorded' });
    await liveTo(62);
    expect(await emailsTo(ada)).toMatchObject({ 'benefits-delivered': 1 });
    await liveTo(80);
    expect(await emailsTo(ada)).toMatchObject({ 'assets-asked': 3 });

    // Day 270: the next year is a clone with its days moved, a higher price and a second place, on offer from November on.
    await liveTo(270);
    expect(await cloneCatalogue(editor, YEAR)).toEqual({ kind: 'cloned', year: YEAR + 1 });
    const next = JSON.parse(await exportCatalogue(String(YEAR + 1))) as typeof CATALOGUE;
    expect(next.benefits[0]?.assets[0]?.dueOn).toBe(`${YEAR + 1}-04-01`);
    await upload({
      ...next,
      tiers: next.tiers.map((tier) => (tier.slug === 'warp' ? { ...tier, price: 600_000, capacity: 2 } : tier)),
    });
    await publishCatalogue(String(YEAR + 1), `${YEAR}-11-01`);

    // Day 280: 90 days before the end renewing is offered, at the price of the new year. Bela renews with one click, and it is accepted.
    await liveTo(280);
    expect(await emailsTo(ada)).toMatchObject({ 'sponsorship-ends-soon': 1 });
    expect(await view(bela, sponsor)).toMatchObject({ step: 'renew', amount: { amount: 600_000n } });
    const renewal = await renew(bela, sponsor);
    if (renewal.kind !== 'renewed') throw new Error(renewal.kind);
    await approve(renewal.reference);
    const first = await termOf(reference);
    expect(first).toMatchObject({ from: START, until: addDays(civilDate(`${YEAR + 1}-02-01`), -1) });
    expect(await termOf(renewal.reference)).toMatchObject({ from: `${YEAR + 1}-02-01`, review: 'approved' });
    expect(await emailsTo(cy)).toEqual({});

    // In the new calendar year the second place is free: Cy is offered it, takes it, and is accepted.
    await liveTo(335);
    expect(await emailsTo(cy)).toMatchObject({ 'place-offered': 1 });
    const taken = await takeOffer(cy, joined.entry);
    if (taken.kind !== 'draft') throw new Error(taken.kind);
    const made = await confirmDraft(cy, taken.draft);
    if (made.kind !== 'made') throw new Error(made.kind);
    await approve(made.made.reference);
    const places = await ask(
      "SELECT year, taken FROM place_year WHERE slug = 'warp' AND kind = 'tier' AND taken > 0 ORDER BY year",
    );
    expect(places).toEqual([
      { year: YEAR, taken: 1 },
      { year: YEAR + 1, taken: 2 },
    ]);

    // Day 420: the second year was paid, is asked for by its own days, and is a year in a row.
    await liveTo(360);
    expect(await pay(treasurer, renewal.reference, '6000')).toEqual({ kind: 'recorded' });
    await liveTo(420);
    expect((await listOwnAssets(ada, sponsor.slug))?.map(({ asset, due, isLate }) => [asset, due, isLate])).toEqual([
      ['names', `${YEAR + 1}-04-01`, false],
      ['dinner', null, false],
    ]);
    const pledges = [{ reference }, { reference: renewal.reference }];
    expect(
      (await listOwnYears(ada, { pledges }, 'en')).map((year) => [year.reference, year.benefits[0]?.delivered]),
    ).toEqual([
      [renewal.reference, 0],
      [reference, 2],
    ]);
    expect((await findShownSponsors()).find(({ slug }) => slug === sponsor.slug)).toMatchObject({ tier: 'warp' });
    expect(await emailsTo(ada)).toMatchObject({ 'sponsorship-ends-soon': 1 });
    // What was exported is imported again: nothing changes.
    const text = await exportCatalogue(String(YEAR + 1));
    expect(await uploadCatalogue(editor, { text, name: 'again.json', shown: null })).toMatchObject({
      kind: 'unchanged',
    });
    await expectChecksHold();
  }, 120_000);
});
