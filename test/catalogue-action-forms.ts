import type { ActionForm, ActionForms } from '#test/action-targets';
import { ask, newStaff } from '#test/factories';
import type { Staff } from '#server/auth';
import { findCatalogueFile } from '#server/catalogue/export-catalogue';
import { uploadCatalogue } from '#server/catalogue/upload-catalogue';

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

/** The forms of the catalogue at the desk. */
export const CATALOGUE_ACTION_FORMS: ActionForms = {
  '(desk)/admin/catalogue': {
    cloneYear: async () => byEditor({ year: await latestYear() }),
    importFile: checkedFile,
  },
};
