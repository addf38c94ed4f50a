import { randomUUID } from 'node:crypto';
import { DEFAULT_LANG } from '#content/languages';
import { toCampaignForm } from '#domain/campaign-form';
import { addDays, civilDate } from '#domain/civil-date';
import type { ActionForm, ActionForms } from '#test/action-targets';
import { newStaff } from '#test/factories';
import type { Staff } from '#server/auth';
import { findCampaign, readCurrentCampaign } from '#server/campaign/campaign-queries';
import { addNewCampaign } from '#server/campaign/save-campaign';
import { today } from '#server/clock';

const EN = 'en-US';
// Long after every other test: none of these campaigns becomes the current one.
const DAYS = { firstDay: '2199-01-01', lastDay: '2199-12-31' };

let editor: Promise<Staff<'edit-catalogue'>> | undefined;
const findEditor = () => (editor ??= newStaff('editor', 'edit-catalogue'));

async function newForm() {
  const { terms } = await readCurrentCampaign();
  return {
    like: terms.slug,
    currency: 'EUR',
    ...toCampaignForm(terms, EN),
    ...DAYS,
    name: `Generated ${randomUUID()}`,
  };
}

async function byEditor(fields: Readonly<Record<string, string>>): Promise<ActionForm> {
  return { by: await findEditor(), fields };
}

/** A campaign of its own, with the fields that name it. */
async function added(days: Readonly<Record<string, string>> = {}) {
  const { like, currency, ...answers } = await newForm();
  const form = { like, currency, numbers: EN, answers: { ...answers, ...days } };
  const result = await addNewCampaign(await findEditor(), form);
  if (result.kind !== 'added') throw new Error(`Not added: ${result.kind}`);
  const campaign = await findCampaign(result.slug);
  return { slug: result.slug, version: String(campaign?.version), terms: campaign?.terms };
}

async function changed(): Promise<ActionForm> {
  const { terms, ...seen } = await added();
  return byEditor({ ...seen, ...(terms && toCampaignForm(terms, EN)), goal: '4321' });
}

/** A campaign that runs, but began before the current one. */
async function running(): Promise<ActionForm> {
  const { slug, version } = await added({ firstDay: civilDate('2001-01-01'), lastDay: addDays(today(), 9) });
  return byEditor({ slug, version });
}

/** A text of an email that is typed over. */
async function typedOver(): Promise<ActionForm> {
  const texts = { 'text-hello': 'Generated', 'was-hello': 'Hello,', 'version-hello': '0' };
  return byEditor({ kind: 'pledge-received', emailLang: DEFAULT_LANG, key: randomUUID(), ...texts });
}

/** The forms of campaigns and of the texts of emails at the desk. */
export const CAMPAIGN_ACTION_FORMS: ActionForms = {
  '(desk)/admin/campaigns': {
    addCampaignAction: async () => byEditor(await newForm()),
    saveCampaignAction: changed,
    closeCampaignAction: running,
  },
  '(desk)/admin/emails/templates/[kind]': { saveTexts: typedOver },
};
