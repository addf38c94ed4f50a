import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { onToday } from '#test/benefit-list-factories';
import { deliver, editor } from '#test/delivery-factories';
import { ask, expectChecksHold, newPerson, pledge, seedCampaign } from '#test/factories';
import { invoicesOf, issueFinalInvoices } from '#test/invoice-factories';
import { approve, organisationOf, reviewer } from '#test/organisation-factories';
import { apply, benefit, newCatalogue, offer, own, tier } from '#test/place-factories';
import { sendWaiting } from '#test/reminder-factories';
import { catalogueOfYear } from '#content/catalogue';
import type { BenefitText } from '#domain/catalogue';
import { money } from '#domain/money';
import { findAgreementDocument } from '#server/agreement/agreement-queries';
import { findBenefitList, listBenefits } from '#server/benefit-list/benefit-list-queries';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { listOwnYears } from '#server/delivery/delivery-queries';
import { queueDeliveryNotices } from '#server/delivery/queue-delivery-notices';
import { findInvoice } from '#server/invoice/find-invoice';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);
beforeEach(newCatalogue);
beforeEach(() => publish('Entradas', 'Cena'));

/** Puts a level with passes and a dinner to add on offer; both have these names in Spanish. */
function publish(passes: string, dinner: string, name = 'Passes') {
  const inSpanish = (text: string): Record<string, BenefitText> => ({ es: { name: text, description: '' } });
  return offer({
    tiers: [tier('open', null)],
    benefits: [
      { ...benefit('passes', null, ['open']), name, translations: inSpanish(passes) },
      {
        ...benefit('dinner', null, []),
        name: 'Dinner',
        addOnPrice: money(5_000n, 'USD'),
        translations: inSpanish(dinner),
      },
    ],
  });
}

/** An accepted sponsorship with both, whose first invoice was issued. */
async function sponsored() {
  const person = await newPerson({ name: 'Ada' });
  const more = { recognition: 'named', addOns: [own('dinner')] };
  const { reference } = await pledge(person, apply('open', `Org of ${person.id}`, more));
  await approve(reference);
  await issueFinalInvoices();
  return { person, reference };
}

/** The texts of a document that name benefits. */
const textOf = (document: object | undefined) => JSON.stringify(document);

it('what was promised is named in the language of its reader wherever it is shown, as it was translated then', async () => {
  const { person, reference } = await sponsored();
  await publish('Otra cosa', 'Otra cena', 'Another thing');
  for (const view of [
    await findOwnPledge(person, reference, 'es'),
    (await findRecord(await reviewer(), reference, 'es'))?.view,
  ]) {
    expect(view?.benefits.map(({ name }) => name).toSorted()).toEqual(['Cena', 'Entradas']);
    expect(view?.facts.map(({ value }) => value).join()).toContain('Cena');
  }
  expect((await findOwnPledge(person, reference, 'de'))?.benefits.map(({ name }) => name)).toContain('Passes');
  const [year] = await listOwnYears(person, { pledges: [{ reference }] }, 'es');
  expect(year?.benefits.map(({ name }) => name).toSorted()).toEqual(['Cena', 'Entradas']);
  const agreement = textOf((await findAgreementDocument(await reviewer(), reference, 'es'))?.document);
  const [invoice] = (await invoicesOf(person, reference)).invoices;
  const asked = { reference, number: invoice?.number ?? '', kind: 'invoice' } as const;
  const invoiced = textOf((await findInvoice(person, asked, 'es'))?.document);
  for (const text of [agreement, invoiced])
    expect([text.includes('Entradas'), text.includes('Cena')]).toEqual([true, true]);
  expect(textOf((await findInvoice(person, asked, 'en'))?.document)).toContain('Passes');
  expect((await findBenefitList(await editor(), own('passes'), onToday('').period, 'es'))?.name).toBe('Entradas');
  const { benefits } = await listBenefits(await editor(), onToday('').period, 'es');
  expect(benefits.find(({ slug }) => slug === own('dinner'))?.name).toBe('Cena');
  await expectChecksHold();
});

it('the email about what was delivered names it in the language of its reader', async () => {
  const { person, reference } = await sponsored();
  await ask("UPDATE person SET locale = 'es' WHERE id = $1", [person.id]);
  const [row] = await ask<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [
    (await organisationOf(reference)).id,
  ]);
  await deliver({ slug: row?.slug ?? '', reference }, { benefit: own('passes') });
  await queueDeliveryNotices(new Date(Date.now() + 86_400_000));
  await sendWaiting();
  const emails = await ask<{ text: string }>('SELECT text FROM demo_email WHERE recipient = $1', [person.email]);
  expect(emails.some(({ text }) => text.includes('Entradas'))).toBe(true);
});

it('what was promised before translations were kept has that of content while its name is content’s, or else its own', () => {
  const before = { slug: 'talk', name: 'Talk', translations: {} };
  const [known] = catalogueOfYear(2026).benefits;
  expect(nameOfPromised('es', { ...before, slug: known?.slug ?? '', name: known?.name ?? '' })).toBe(
    `${known?.slug} (es)`,
  );
  expect(nameOfPromised('es', { ...before, slug: known?.slug ?? '', name: 'Changed' })).toBe('Changed');
  expect(nameOfPromised('en', { ...before, translations: { en: { name: 'No', description: '' } } })).toBe('Talk');
});
