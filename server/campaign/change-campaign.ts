import { findTermsFault, type CampaignTerms, type Programme, type TermsFault } from '#domain/campaign';
import { money } from '#domain/money';
import type { Staff } from '#server/auth';
import { toCampaignColumns } from '#server/campaign/campaign-columns';
import { findCampaign } from '#server/campaign/campaign-queries';
import { updateCampaign, type CampaignColumns, type ProgrammeChange } from '#server/campaign/campaign-store';

const MONEY_TERMS = [
  'goal',
  'least',
  'greatest',
  'policyLimit',
  'twoReviewersAbove',
  'membershipPrice',
  'membershipLeast',
] as const satisfies readonly (keyof CampaignTerms)[];

type MoneyTerm = (typeof MONEY_TERMS)[number];

/** The terms of a campaign to change. Amounts in minor units of its currency (of the new currency if that changes too). */
export type TermsChange = Readonly<
  Partial<
    Pick<
      CampaignTerms,
      'name' | 'currency' | 'firstDay' | 'lastDay' | 'policyDays' | 'graceDays' | 'daysToPay' | 'sponsorshipDaysToPay'
    >
  > &
    Partial<Record<MoneyTerm, bigint>> & { presets?: readonly bigint[]; programmes?: readonly Programme[] }
>;

/** A requested change. `version` is the version that the user saw: if the terms have changed since, nothing happens. */
export type ChangeRequest = Readonly<{ slug: string; version: number; changes: TermsChange }>;

/** The result of a change. `currency-locked`: the campaign has a pledge. */
export type ChangeResult =
  | Readonly<{ kind: 'changed' }>
  | Readonly<{ kind: 'unchanged' }>
  | Readonly<{ kind: 'conflict' }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: TermsFault | 'name' | 'currency-locked' }>;

function withChanges(terms: CampaignTerms, changes: TermsChange): CampaignTerms {
  const { name = terms.name, currency = terms.currency, firstDay = terms.firstDay, lastDay = terms.lastDay } = changes;
  const amounts = MONEY_TERMS.map((term) => [term, money(changes[term] ?? terms[term].amount, currency)] as const);
  return {
    ...terms,
    ...(Object.fromEntries(amounts) as Pick<CampaignTerms, MoneyTerm>),
    name: name.trim(),
    currency,
    firstDay,
    lastDay,
    policyDays: changes.policyDays ?? terms.policyDays,
    graceDays: changes.graceDays ?? terms.graceDays,
    daysToPay: changes.daysToPay ?? terms.daysToPay,
    sponsorshipDaysToPay: changes.sponsorshipDaysToPay ?? terms.sponsorshipDaysToPay,
    presets: (changes.presets ?? terms.presets.map(({ amount }) => amount)).map((amount) => money(amount, currency)),
  };
}

/** The columns in which two rows differ, with the values of the second row. */
function differing(from: CampaignColumns, to: CampaignColumns): Partial<CampaignColumns> {
  const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  const names = (Object.keys(to) as (keyof CampaignColumns)[]).filter(
    (name) => asText(from[name]) !== asText(to[name]),
  );
  return Object.fromEntries(names.map((name) => [name, to[name]]));
}

/** The programmes before and after, if one has another name or is new; null if they stay. */
function changedProgrammes(
  { programmes: before }: CampaignTerms,
  { programmes: after }: TermsChange,
): ProgrammeChange | null {
  const isSame = ({ slug, name }: Programme) => before.some((each) => each.slug === slug && each.name === name);
  return after === undefined || after.every(isSame) ? null : { before, after };
}

/** The names of the terms that a change would really change. */
export function changedTerms(terms: CampaignTerms, changes: TermsChange): string[] {
  return Object.keys(differing(toCampaignColumns(terms), toCampaignColumns(withChanges(terms, changes))));
}

/**
 * Changes a campaign's terms and writes an event with the old and new values. Pledges keep the terms that were fixed when they were made. The
 * currency cannot change once there is a pledge.
 */
export function changeCampaign(staff: Staff<'edit-catalogue'>, request: ChangeRequest): Promise<ChangeResult> {
  return changeTerms(staff.id, request);
}

/** The same for an actor given by id: a staff member or `content`. Callers check the right to do so. */
export async function changeTerms(actor: string, { slug, version, changes }: ChangeRequest): Promise<ChangeResult> {
  const campaign = await findCampaign(slug);
  if (!campaign) return { kind: 'not-found' };
  if (campaign.version !== version) return { kind: 'conflict' };
  const terms = withChanges(campaign.terms, changes);
  if (terms.name === '' || terms.name.length > 200) return { kind: 'refused', code: 'name' };
  const fault = findTermsFault(terms);
  if (fault) return { kind: 'refused', code: fault };
  const [before, after] = [toCampaignColumns(campaign.terms), toCampaignColumns(terms)];
  const changed = differing(before, after);
  const programmes = changedProgrammes(campaign.terms, changes);
  if (Object.keys(changed).length === 0 && !programmes) return { kind: 'unchanged' };
  const outcome = await updateCampaign({ slug, version }, differing(after, before), changed, actor, programmes);
  return outcome === 'currency-locked' ? { kind: 'refused', code: outcome } : { kind: outcome };
}
