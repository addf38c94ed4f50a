import { readCampaign, type CampaignAnswers } from '#domain/campaign-form';
import { toFreeSlug } from '#domain/catalogue-slug';
import { isCurrency, type Currency } from '#domain/currency';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import type { Staff } from '#server/auth';
import { toCampaignColumns } from '#server/campaign/campaign-columns';
import { findCampaign, listCampaigns } from '#server/campaign/campaign-queries';
import { insertCampaign } from '#server/campaign/campaign-store';
import { changeCampaign } from '#server/campaign/change-campaign';
import { getEnv } from '#server/env';

/** The form of a campaign as it was sent, with its numbers written as in the language `numbers`. */
type CampaignForm = Readonly<{ answers: FormAnswers; numbers: string }>;

/** A campaign that was saved or added, by its slug; or why not. `conflict`: somebody changed it since the form was opened; `version` is the one of now. */
export type SaveResult =
  | Readonly<{ kind: 'saved' | 'unchanged' | 'added'; slug: string }>
  | Readonly<{ kind: 'conflict'; version: number }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>;

const invalid = (errors: readonly FieldError[]): SaveResult => ({ kind: 'invalid', errors });

const minor = ({ goal, presets, ...terms }: CampaignAnswers) => ({
  ...terms,
  goal: goal.amount,
  least: terms.least.amount,
  greatest: terms.greatest.amount,
  policyLimit: terms.policyLimit.amount,
  twoReviewersAbove: terms.twoReviewersAbove.amount,
  membershipPrice: terms.membershipPrice.amount,
  membershipLeast: terms.membershipLeast.amount,
  presets: presets.map(({ amount }) => amount),
});

/** Saves the terms and programmes of a campaign, with an event of what changed. Pledges keep the terms that they were made under. */
export async function saveCampaign(
  staff: Staff<'edit-catalogue'>,
  { slug, version, answers, numbers }: CampaignForm & Readonly<{ slug: string; version: number }>,
): Promise<SaveResult> {
  const campaign = await findCampaign(slug);
  if (!campaign) return { kind: 'not-found' };
  const { currency, programmes } = campaign.terms;
  const read = readCampaign(answers, { currency, programmes, numbers });
  if (!read.ok) return invalid(read.errors);
  const result = await changeCampaign(staff, { slug, version, changes: minor(read.value) });
  if (result.kind === 'conflict') return { kind: 'conflict', version: campaign.version };
  if (result.kind === 'refused') throw new Error(`The form let pass what the terms refuse: ${result.code}`);
  return result.kind === 'not-found' ? result : { kind: result.kind === 'changed' ? 'saved' : 'unchanged', slug };
}

/** Adds a campaign in a currency, with an event. It has the programmes of the campaign `like`, as the form names them. */
export async function addNewCampaign(
  staff: Staff<'edit-catalogue'>,
  { like, currency, answers, numbers }: CampaignForm & Readonly<{ like: string; currency: string }>,
): Promise<SaveResult> {
  const model = await findCampaign(like);
  if (!model) return { kind: 'not-found' };
  const code = currency.trim().toUpperCase();
  if (!isCurrency(code)) return invalid([{ field: 'currency', code: 'not-a-choice' }]);
  const read = readCampaign(answers, { currency: code, programmes: model.terms.programmes, numbers });
  return read.ok ? add(staff, code, read.value) : invalid(read.errors);
}

async function add(staff: Staff<'edit-catalogue'>, currency: Currency, terms: CampaignAnswers): Promise<SaveResult> {
  // `new` is the address of the form.
  const taken = ['new', ...(await listCampaigns()).map((campaign) => campaign.terms.slug)];
  const slug = toFreeSlug(terms.name, taken);
  const columns = toCampaignColumns({ ...terms, slug, currency, timeZone: getEnv().TIME_ZONE });
  // Somebody added one of the same name at this moment: the next number is free.
  return (await insertCampaign(columns, terms.programmes, staff.id))
    ? { kind: 'added', slug }
    : add(staff, currency, terms);
}
