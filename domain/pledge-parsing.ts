import type { OfferedBenefit } from '#domain/add-on';
import { CARD_FIELDS } from '#domain/dedication-card';
import { formParser, jsonParser, type FieldParser } from '#domain/field-parser';
import type { CampaignTerms } from '#domain/campaign';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers, FormFields } from '#domain/form-answers';
import { MEMBERSHIP_FIELDS, readMembership, type MembershipInput } from '#domain/membership-pledge';
import { ONE_TIME_FIELDS, readOneTime, type OneTimeInput } from '#domain/one-time-pledge';
import { isStorable, TEXT_LIMITS } from '#domain/plain-text';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import {
  readSponsorship,
  SPONSORSHIP_FIELDS,
  type OfferedTier,
  type SponsorshipInput,
} from '#domain/sponsorship-pledge';

/** A parsed pledge of any kind, from a form or from JSON. */
export type PledgeInput = OneTimeInput | MembershipInput | SponsorshipInput;

/** What pledges are validated against: the campaign's terms, the levels and benefits of the current catalogue, and the areas of volunteer work. */
export type PledgeOffer = Readonly<{
  terms: CampaignTerms;
  tiers: readonly OfferedTier[];
  benefits?: readonly OfferedBenefit[];
  areas: readonly string[];
}>;

/** The parsed pledge, or all errors of its fields. */
export type ParsedPledge =
  Readonly<{ ok: true; input: PledgeInput }> | Readonly<{ ok: false; errors: readonly FieldError[] }>;

const FORM_FIELDS: Readonly<Record<PledgeKind, readonly string[]>> = {
  'one-time': ONE_TIME_FIELDS,
  membership: MEMBERSHIP_FIELDS,
  sponsorship: SPONSORSHIP_FIELDS,
};

/** Only forms have these fields; the API does not. */
const ONLY_IN_FORMS: readonly string[] = ['otherAmount', 'dedication', 'dedicationName', ...CARD_FIELDS];

function jsonFields(kind: PledgeKind): readonly string[] {
  const asked = FORM_FIELDS[kind].filter((field) => !ONLY_IN_FORMS.includes(field));
  return [...asked, 'kind', ...(kind === 'sponsorship' ? [] : ['currency'])];
}

const READERS: Readonly<Record<PledgeKind, (parser: FieldParser, offer: PledgeOffer) => PledgeInput | null>> = {
  'one-time': (parser, { terms }) => readOneTime(parser, terms),
  membership: (parser, { terms, areas }) => readMembership(parser, terms, areas),
  sponsorship: (parser, { terms, tiers, benefits }) => readSponsorship(parser, terms, tiers, benefits),
};

/** The length of the longest text that a field takes. */
const LONGEST = Math.max(...Object.values(TEXT_LIMITS));

/** Refuses what cannot be stored, or is too long, in fields that do not apply to the other answers and were not read: a draft keeps those too. */
function refuseUnstorable(parser: FieldParser, asked: readonly string[]): void {
  for (const field of asked) {
    const value = parser.raw(field);
    if (typeof value !== 'string' || parser.errors.some((error) => error.field === field)) continue;
    if (!isStorable(value)) parser.refuse(field, 'control-characters');
    else if (value.length > LONGEST) parser.refuse(field, 'too-long', LONGEST);
  }
}

function readKind(kind: PledgeKind, parser: FieldParser, offer: PledgeOffer): ParsedPledge {
  const input = READERS[kind](parser, offer);
  refuseUnstorable(parser, FORM_FIELDS[kind]);
  return input === null || parser.errors.length > 0 ? { ok: false, errors: parser.errors } : { ok: true, input };
}

/**
 * Parses a form of one kind, either posted or stored as a draft, with fields named as in the contract. The caller has removed the framework's fields
 * and the form's own key. `numbers` is the language (BCP 47) in whose way amounts were typed. Never throws on any input.
 */
export function parsePledgeForm(
  kind: PledgeKind,
  fields: FormFields | FormAnswers,
  offer: PledgeOffer,
  numbers?: string,
): ParsedPledge {
  return readKind(kind, formParser(fields, FORM_FIELDS[kind], numbers), offer);
}

/**
 * Parses a JSON body whose `kind` names the kind of pledge; amounts are integers of minor units. Never throws on any input. A body that is not an
 * object is an error of the field `body`.
 */
export function parsePledgeJson(body: unknown, offer: PledgeOffer): ParsedPledge {
  const kind =
    typeof body === 'object' && body !== null && Object.hasOwn(body, 'kind') ? Reflect.get(body, 'kind') : null;
  if (isPledgeKind(kind)) return readKind(kind, jsonParser(body, jsonFields(kind)), offer);
  const { has, errors } = jsonParser(body, ['kind']);
  if (errors.some(({ code }) => code === 'wrong-type')) return { ok: false, errors };
  const code = !has('kind') ? 'required' : typeof kind === 'string' ? 'not-a-choice' : 'wrong-type';
  return { ok: false, errors: [{ field: 'kind', code }] };
}
