import { fromForm, fromJson, readAnswers, type AnswerReader } from '#domain/field-parser';
import type { CampaignTerms } from '#domain/campaign';
import type { FieldError } from '#domain/field-error';
import type { FormFields } from '#domain/form-answers';
import { MEMBERSHIP_FIELDS, readMembership, type MembershipInput } from '#domain/membership-pledge';
import { ONE_TIME_FIELDS, readOneTime, type OneTimeInput } from '#domain/one-time';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import { readSponsorship, SPONSORSHIP_FIELDS, type OfferedTier, type SponsorshipInput } from '#domain/sponsorship';

/** A pledge as it was understood, whichever way it came; one kind or another. */
export type PledgeInput = OneTimeInput | MembershipInput | SponsorshipInput;

/** What pledges are held against: the campaign's terms, and the levels of the current catalogue. */
export type PledgeOffer = Readonly<{ terms: CampaignTerms; tiers: readonly OfferedTier[] }>;

/** What parsing answers: the pledge, or everything that was wrong with the answers, all at once. */
export type ParsedPledge =
  Readonly<{ ok: true; input: PledgeInput }> | Readonly<{ ok: false; errors: readonly FieldError[] }>;

const FORM_FIELDS: Readonly<Record<PledgeKind, readonly string[]>> = {
  'one-time': ONE_TIME_FIELDS,
  membership: MEMBERSHIP_FIELDS,
  sponsorship: SPONSORSHIP_FIELDS,
};

/** Asked by forms alone: the API's contract does not have them. */
const OF_FORMS: readonly string[] = ['otherAmount', 'dedication', 'dedicationName'];

function jsonFields(kind: PledgeKind): readonly string[] {
  const asked = FORM_FIELDS[kind].filter((field) => !OF_FORMS.includes(field));
  return [...asked, 'kind', ...(kind === 'sponsorship' ? [] : ['currency'])];
}

const READERS: Readonly<Record<PledgeKind, (reader: AnswerReader, offer: PledgeOffer) => PledgeInput | null>> = {
  'one-time': (reader, { terms }) => readOneTime(reader, terms),
  membership: (reader, { terms }) => readMembership(reader, terms),
  sponsorship: (reader, { terms, tiers }) => readSponsorship(reader, terms, tiers),
};

function readKind(kind: PledgeKind, reader: AnswerReader, offer: PledgeOffer): ParsedPledge {
  const input = READERS[kind](reader, offer);
  return input === null || reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, input };
}

/**
 * Reads a posted form of one kind, fields as the contract names them. Fields of the framework and the form's own key
 * are taken out before. Never throws on what was typed.
 */
export function parsePledgeForm(kind: PledgeKind, fields: FormFields, offer: PledgeOffer): ParsedPledge {
  const { answers, errors } = fromForm(fields, FORM_FIELDS[kind]);
  return readKind(kind, readAnswers(answers, errors), offer);
}

/**
 * Reads a JSON body, its `kind` saying which; amounts are whole minor units. Never throws on what was sent. A body
 * that is no object is an error of the field `body`.
 */
export function parsePledgeJson(body: unknown, offer: PledgeOffer): ParsedPledge {
  const kind =
    typeof body === 'object' && body !== null && Object.hasOwn(body, 'kind') ? Reflect.get(body, 'kind') : null;
  if (!isPledgeKind(kind)) {
    const { answers, errors } = fromJson(body, ['kind']);
    if (answers.values.size === 0 && errors.length > 0) return { ok: false, errors };
    const code = !answers.values.has('kind') ? 'required' : typeof kind === 'string' ? 'not-a-choice' : 'wrong-type';
    return { ok: false, errors: [{ field: 'kind', code }] };
  }
  const { answers, errors } = fromJson(body, jsonFields(kind));
  return readKind(kind, readAnswers(answers, errors), offer);
}
