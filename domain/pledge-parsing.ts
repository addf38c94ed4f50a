import { fromForm, fromJson, readAnswers, type AnswerReader } from '#domain/field-parser';
import type { CampaignTerms } from '#domain/campaign';
import type { FieldError } from '#domain/field-error';
import type { FormFields } from '#domain/form-answers';
import { MEMBERSHIP_FIELDS, readMembership, type MembershipInput } from '#domain/membership-pledge';
import { ONE_TIME_FIELDS, readOneTime, type OneTimeInput } from '#domain/one-time';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import { readSponsorship, SPONSORSHIP_FIELDS, type OfferedTier, type SponsorshipInput } from '#domain/sponsorship';

/** A parsed pledge of any kind, from a form or from JSON. */
export type PledgeInput = OneTimeInput | MembershipInput | SponsorshipInput;

/** What pledges are validated against: the campaign's terms, and the levels of the current catalogue. */
export type PledgeOffer = Readonly<{ terms: CampaignTerms; tiers: readonly OfferedTier[] }>;

/** The result of parsing: the pledge, or all errors of its answers. */
export type ParsedPledge =
  Readonly<{ ok: true; input: PledgeInput }> | Readonly<{ ok: false; errors: readonly FieldError[] }>;

const FORM_FIELDS: Readonly<Record<PledgeKind, readonly string[]>> = {
  'one-time': ONE_TIME_FIELDS,
  membership: MEMBERSHIP_FIELDS,
  sponsorship: SPONSORSHIP_FIELDS,
};

/** Fields of forms only; the API does not have them. */
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
 * Parses a posted form of one kind, with fields named as in the contract. The caller has removed the framework's fields and the form's own key. Never
 * throws on any input.
 */
export function parsePledgeForm(kind: PledgeKind, fields: FormFields, offer: PledgeOffer): ParsedPledge {
  const { answers, errors } = fromForm(fields, FORM_FIELDS[kind]);
  return readKind(kind, readAnswers(answers, errors), offer);
}

/**
 * Parses a JSON body whose `kind` names the kind of pledge; amounts are integers of minor units. Never throws on any input. A body that is not an
 * object is an error of the field `body`.
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
