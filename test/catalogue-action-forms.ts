import { randomUUID } from 'node:crypto';
import { addMonths } from '#domain/civil-date';
import type { ActionForm, ActionForms } from '#test/action-targets';
import { ask, newStaff } from '#test/factories';
import type { Staff } from '#server/auth';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { findCatalogueFile } from '#server/catalogue/export-catalogue';
import { publishYear } from '#server/catalogue/publish-year';
import { saveAsset } from '#server/catalogue/save-asset';
import { saveBenefit } from '#server/catalogue/save-benefit';
import { levelFingerprint } from '#server/catalogue/save-level';
import { membershipFingerprint } from '#server/catalogue/save-membership';
import { uploadCatalogue } from '#server/catalogue/upload-catalogue';
import { withdrawYear } from '#server/catalogue/withdraw-year';
import { today } from '#server/clock';

let editor: Promise<Staff<'edit-catalogue'>> | undefined;

const findEditor = () => (editor ??= newStaff('editor', 'edit-catalogue'));

/** A form of the catalogue, as an editor sends it. */
async function byEditor(fields: Readonly<Record<string, string>>): Promise<ActionForm> {
  return { by: await findEditor(), fields };
}

/** The latest year. */
async function latestYear(): Promise<string> {
  const [row] = await ask<{ year: number }>('SELECT max(year) AS year FROM catalogue_year');
  return String(row?.year ?? '');
}

/** A file of the latest year that changes a price, and what the desk shows of it. */
async function checkedFile(): Promise<ActionForm> {
  const by = await findEditor();
  const file = JSON.parse((await findCatalogueFile(by, await latestYear())) ?? '{}') as { tiers: { price: number }[] };
  const tiers = file.tiers.map((tier) => ({ ...tier, price: tier.price + 100 }));
  const text = JSON.stringify({ ...file, tiers });
  const planned = await uploadCatalogue(by, { text, name: 'generated.json', shown: null });
  return byEditor({
    json: text,
    name: 'generated.json',
    shown: planned.kind === 'planned' ? planned.shown : '',
  });
}

/** A draft, with the day to publish it from: no other form may depend on what it offers. */
async function draft() {
  const by = await findEditor();
  const latest = Number(await latestYear());
  await withdrawYear(by, latest);
  const found = await findDeskCatalogue(by, String(latest));
  const cloned = found?.state === 'draft' ? null : await cloneCatalogue(by, latest);
  const year = cloned && 'year' in cloned ? cloned.year : latest;
  return { year, from: addMonths(today(), 60) };
}

/** The latest year, with its last level and benefit. */
async function latestItems() {
  const by = await findEditor();
  const { catalogue } = (await findDeskCatalogue(by, await latestYear())) ?? {};
  const [level, benefit] = [catalogue?.tiers.at(-1), catalogue?.benefits.at(-1)];
  if (!catalogue || !level || !benefit) throw new Error('The latest year has no levels and benefits');
  return { year: String(catalogue.year), level, benefit };
}

async function levelForm(): Promise<ActionForm> {
  const { year, level } = await latestItems();
  return byEditor({
    year,
    slug: level.slug,
    seen: levelFingerprint(level),
    name: level.name,
    price: '2500',
    capacity: '',
    logoWidth: '200',
    order: String(level.order),
    soldApart: '',
    published: 'yes',
  });
}

async function membershipForm(): Promise<ActionForm> {
  const by = await findEditor();
  const year = await latestYear();
  const { catalogue } = (await findDeskCatalogue(by, year)) ?? {};
  const seen = membershipFingerprint(catalogue ?? {});
  return byEditor({ year, seen, membershipPrice: '120', membershipLeast: '30' });
}

/** A new benefit each time, so that there is always one to remove. */
async function benefitForm(): Promise<ActionForm> {
  const { year, level } = await latestItems();
  return byEditor({
    year,
    slug: '',
    seen: '',
    name: `Benefit ${randomUUID()}`,
    description: 'Generated.',
    group: 'Generated',
    capacity: '',
    addOnPrice: '150',
    order: '900',
    [`with-${level.slug}`]: 'yes',
    [`quantity-${level.slug}`]: '2',
    'name-es': 'Ventaja',
    'description-es': 'Generada.',
  });
}

async function removableBenefit(): Promise<ActionForm> {
  const { fields } = await benefitForm();
  const { year = '', slug: _slug, seen, ...answers } = fields;
  await saveBenefit(await findEditor(), { year: Number(year), slug: null, seen: seen ?? '', answers }, 'en-US');
  const { benefit } = await latestItems();
  return byEditor({ year, slug: benefit.slug });
}

/** Something new that a new benefit needs, or what it needs already. */
async function assetForm(): Promise<ActionForm> {
  const { fields } = await removableBenefit();
  const { year = '', slug: benefit = '' } = fields;
  const answers = {
    title: 'Who comes?',
    help: 'Generated.',
    kind: 'choice',
    choices: 'Yes\nNo',
    dueOn: `${year}-05-01`,
  };
  return byEditor({ year, benefit, slug: '', seen: '', ...answers });
}

async function removableAsset(): Promise<ActionForm> {
  const { fields } = await assetForm();
  const { year = '', benefit = '', slug: _slug, seen: _seen, ...answers } = fields;
  await saveAsset(await findEditor(), { year: Number(year), benefit, slug: null, seen: '', answers });
  return byEditor({ year, benefit, slug: 'who-comes' });
}

async function draftToPublish(): Promise<ActionForm> {
  const { year, from } = await draft();
  return byEditor({ year: String(year), from, seen: '' });
}

async function yearToWithdraw(): Promise<ActionForm> {
  const { year, from } = await draft();
  await publishYear(await findEditor(), { year, from, seen: '' });
  return byEditor({ year: String(year) });
}

/** The forms of the catalogue at the desk. */
export const CATALOGUE_ACTION_FORMS: ActionForms = {
  '(desk)/admin/catalogue': {
    cloneYear: async () => byEditor({ year: await latestYear() }),
    importFile: checkedFile,
  },
  '(desk)/admin/catalogue/[year]': {
    saveLevelAction: levelForm,
    saveBenefitAction: benefitForm,
    saveMembershipAction: membershipForm,
    removeBenefitAction: removableBenefit,
    saveAssetAction: assetForm,
    removeAssetAction: removableAsset,
    publish: draftToPublish,
    withdraw: yearToWithdraw,
  },
};
