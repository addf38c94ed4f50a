import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { money } from '#domain/money';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  toMove,
  tryPledge,
} from '#test/factories';
import { invoicesOf, payFor, issueFinalInvoices } from '#test/invoice-factories';
import {
  apply,
  benefit,
  catalogue,
  newCatalogue,
  offer,
  own,
  takenOf,
  takenOver,
  THIS_YEAR,
  tier,
} from '#test/place-factories';
import type { Person, Staff } from '#server/auth';
import { findAgreementDocument } from '#server/agreement/agreement-queries';
import { findHeldBenefits } from '#server/catalogue/desk-catalogue-store';
import { today } from '#server/clock';
import { findInvoice } from '#server/invoice/find-invoice';
import { findPaidYears } from '#server/organisation/sponsor-queries';
import { findOwnPledgeJson } from '#server/pledge/own-pledge-json';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { findOwnData } from '#server/privacy/own-data-store';
import { approvePledge, declinePledge } from '#server/review/decide-pledge';

let person: Person;
let reviewer: Staff<'decide'>;
const Y = THIS_YEAR;
const price = money(20_000n, 'USD');

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
});

/** "talk" has two places and is part of "five" and "open"; "lunch" has no limit, and no level includes it. */
const benefits = () => [
  { ...benefit('talk', 2, ['five', 'open']), addOnPrice: price },
  benefit('badge', null, ['five', 'one', 'open']),
  { ...benefit('lunch', null, []), addOnPrice: money(5_000n, 'USD'), conflicts: [own('talk')] },
];

beforeEach(async () => {
  person = await newPerson();
  await newCatalogue();
  await offer({ benefits: benefits() });
});

/** An application for a level with add-ons. */
const adding = (level: string, name: string, addOns: string[], more: object = {}) =>
  apply(level, name, { addOns: addOns.map(own), ...more });
const refusal = (code: string, more: object = {}) => ({
  kind: 'refused',
  errors: [{ field: 'addOns', code, ...more }],
});
const amountOf = async (reference: string) =>
  (await ask<{ amount: string }>('SELECT amount::text FROM pledge WHERE reference = $1', [reference]))[0]?.amount;

describe('an add-on', () => {
  it('is counted at the desk among the applications that wait, with the levels where they do', async () => {
    await pledge(person, adding('open', 'Includes it', []));
    await pledge(await newPerson(), adding('one', 'Adds it', ['talk']));
    const held = await findHeldBenefits(catalogue().year, today());
    expect(Object.fromEntries(held.map(({ slug, waiting, waitingAt }) => [slug, [waiting, waitingAt]]))).toEqual({
      [own('talk')]: [2, [own('one'), own('open')]],
      [own('badge')]: [2, [own('one'), own('open')]],
      [own('lunch')]: [0, []],
    });
  });

  it('costs its price each year, holds a place in each, and is promised at acceptance', async () => {
    const { reference } = await pledge(person, adding('one', 'Adds a talk', ['talk'], { years: 2 }));
    expect(await amountOf(reference)).toBe('340000');
    expect(await takenOver('talk', [Y, Y + 1, Y + 2])).toEqual([1, 1, 0]);
    expect(await findOwnPledgeJson(person, reference)).toMatchObject({
      addOns: [{ slug: own('talk'), name: 'talk', price: 20_000n }],
    });
    await approvePledge(reviewer, await toMove(reference));
    const found = await findOwnPledge(person, reference);
    expect(found?.benefits.map(({ name }) => name).toSorted()).toEqual(['badge', 'talk']);
    expect(found?.facts).toContainEqual({ label: 'Add-ons', value: 'talk, $200.00 a year' });
    const agreement = await findAgreementDocument(reviewer, reference, 'en');
    expect(agreement?.document.notes).toContainEqual({ title: 'Added to the level', text: 'talk, $200.00 a year' });
    const ownData = JSON.stringify(await findOwnData(person.id), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(ownData).toContain('"addOns":[{"slug":"' + own('talk'));
    await expectChecksHold();
  });

  it('is named on the invoice, with its price of a year', async () => {
    const { reference } = await pledge(person, adding('one', 'Billed', ['lunch']));
    await approvePledge(reviewer, await toMove(reference));
    await issueFinalInvoices();
    const [invoice] = (await invoicesOf(person, reference)).invoices;
    const asked = { reference, number: invoice?.number ?? '', kind: 'invoice' } as const;
    const found = await findInvoice(person, asked, 'en');
    expect(found?.document.table?.rows).toMatchObject([
      [expect.stringContaining('With lunch, $50.00 a year'), '$1,550.00'],
    ]);
  });

  it('keeps its price and is promised even if the catalogue changes before acceptance', async () => {
    const { reference } = await pledge(person, adding('one', 'Keeps a talk', ['talk']));
    await offer({
      benefits: [{ ...benefit('talk', 2, ['one']), name: 'Another name' }, benefit('badge', null, ['one'])],
    });
    await approvePledge(reviewer, await toMove(reference));
    expect(await amountOf(reference)).toBe('170000');
    expect((await findOwnPledge(person, reference))?.benefits.map(({ name }) => name).toSorted()).toEqual([
      'badge',
      'talk',
    ]);
    expect(await takenOf('talk')).toBe(1);
    await expectChecksHold();
  });

  it('gives its place back when the application is declined', async () => {
    const { reference } = await pledge(person, adding('one', 'Declined', ['talk']));
    await declinePledge(reviewer, { ...(await toMove(reference)), reason: 'No.' });
    expect(await takenOf('talk')).toBe(0);
    await expectChecksHold();
  });

  it('is paid for before a year counts as paid', async () => {
    const { reference } = await pledge(person, adding('one', 'Pays it all', ['lunch'], { recognition: 'named' }));
    await approvePledge(reviewer, await toMove(reference));
    const [row] = await ask<{ slug: string }>(
      'SELECT o.slug FROM pledge p JOIN organisation o ON o.id = p.organisation_id WHERE p.reference = $1',
      [reference],
    );
    const paid = async () => (await findPaidYears())[row?.slug ?? ''];
    await payFor(reference, '1500');
    expect(await paid()).toEqual([]);
    await payFor(reference, '50');
    expect(await paid()).toEqual([Y]);
  });

  it.each([
    ['that the level includes', 'five', ['talk'], () => refusal('add-on-included', { limit: 'talk' })],
    ['that is no add-on', 'one', ['badge'], () => refusal('add-on-included', { limit: 'badge' })],
    ['that is unknown', 'one', ['nothing'], () => refusal('not-a-choice')],
    [
      'that conflicts with another',
      'one',
      ['talk', 'lunch'],
      () => refusal('add-on-conflict', { limit: 'talk', other: 'lunch' }),
    ],
    [
      'that conflicts with the level',
      'five',
      ['lunch'],
      () => refusal('add-on-conflict-level', { limit: 'lunch', other: 'talk' }),
    ],
  ])('%s is refused, and nothing is stored', async (_, level, addOns, refused) => {
    const before = await countOf('pledge');
    expect(await tryPledge(person, adding(level, 'Refused', addOns))).toEqual(refused());
    expect(await countOf('pledge')).toBe(before);
  });

  it('is not sold with an offer sold apart', async () => {
    await offer({ tiers: [...catalogue().tiers, { ...tier('fair', null), soldApart: true }], benefits: benefits() });
    expect(await tryPledge(person, adding('fair', 'Apart', ['lunch']))).toEqual(refusal('add-on-apart'));
    expect(await tryPledge(person, apply('fair', 'Apart'))).toMatchObject({ kind: 'made' });
  });

  it('is the same for a repeated key, and another choice is another request', async () => {
    const body = adding('one', 'Twice', []);
    const first = await tryPledge(person, body, 'same');
    expect(first.kind).toBe('made');
    expect(await tryPledge(person, body, 'same')).toMatchObject({ kind: 'replayed' });
    expect(await tryPledge(person, { ...body, addOns: [own('lunch')] }, 'same')).toEqual({ kind: 'key-reused' });
  });
});

describe('the last place of a benefit', () => {
  it('is sold to one of many who add it at once; the others are told so and hold nothing', async () => {
    await pledge(await newPerson(), adding('one', 'First', ['talk']));
    await offer({ tiers: [tier('one', 60), tier('five', 5), tier('open', null)], benefits: benefits() });
    const people = await Promise.all(Array.from({ length: 20 }, () => newPerson()));
    const results = await Promise.all(
      people.map((each, i) => tryPledge(each, adding('one', `Org of ${each.id}`, ['talk'], { years: 1 + (i % 3) }))),
    );
    expect(results.filter(({ kind }) => kind === 'made')).toHaveLength(1);
    const refused = results.filter(({ kind }) => kind === 'refused');
    expect(refused).toHaveLength(19);
    expect(refused[0]).toEqual(refusal('add-on-sold-out', { limit: 'talk' }));
    expect([await takenOf('one'), await takenOf('talk')]).toEqual([2, 2]);
    await expectChecksHold();
  });

  it('is shared with levels that include it: whoever comes first has it, without a deadlock', async () => {
    await offer({ tiers: [tier('one', 60), tier('five', 60), tier('open', null)], benefits: benefits() });
    const people = await Promise.all(Array.from({ length: 12 }, () => newPerson()));
    const results = await Promise.all(
      people.map((each, i) =>
        tryPledge(each, i % 2 ? adding('one', `Org of ${each.id}`, ['talk']) : apply('five', `Org of ${each.id}`)),
      ),
    );
    expect(await takenOf('talk')).toBe(2);
    expect(results.every(({ kind }) => kind === 'made' || kind === 'refused')).toBe(true);
    await expectChecksHold();
  });
});
