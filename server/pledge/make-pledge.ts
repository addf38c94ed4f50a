import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { FieldError } from '#domain/field-error';
import { toConsents } from '#domain/consent';
import { toMajor, toSafeNumber } from '#domain/money';
import { organisationKey, websiteHost } from '#domain/organisation-name';
import { decidePledge, type NewPledgeDecision } from '#domain/pledge';
import type { PledgeInput } from '#domain/pledge-parsing';
import { makeReference, type Reference } from '#domain/reference';
import { toParts } from '#domain/schedule';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';
import type { Person } from '#server/auth';
import type { Campaign } from '#server/campaign/campaign-queries';
import { isOtherCurrency } from '#server/campaign/campaign-store';
import { findTierId } from '#server/catalogue/catalogue-store';
import { now, today } from '#server/clock';
import { fillNameKeys } from '#server/organisation/fill-name-keys';
import { toPolicy } from '#server/pledge/policy-store';
import {
  findAnswerTo,
  isReferenceTaken,
  storePledge,
  type NewPledge,
  type IdempotencyKey,
  type Written,
} from '#server/pledge/pledge-store';
import type { ShownConsents } from '#server/pledge/shown-consents';

/** The result of a made pledge, also for a repeated key. Amounts in minor units, due dates `YYYY-MM-DD`, null until it is accepted. */
export type MadePledge = Readonly<{
  reference: Reference;
  review: 'submitted' | 'approved';
  amount: number;
  currency: string;
  instalments: readonly Readonly<{ due: string | null; amount: number }>[];
}>;

/** The pledge was made, or was made earlier with the same key (`replayed`); or why it was refused. `year` is the first without a free place. */
export type MakePledgeResult =
  | Readonly<{ kind: 'made'; made: MadePledge }>
  | Readonly<{ kind: 'replayed'; made: MadePledge }>
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'no-places'; year: number }>
  | Readonly<{ kind: 'running' | 'key-reused' }>;

/**
 * What a pledge has beside its answers: the consents as they were shown; for a renewal the id of what it renews, and consents as they are there today.
 */
export type BesideAnswers = Pick<NewPledge, 'renews' | 'showLogo' | 'inReport' | 'atEvents'> &
  Readonly<{ shown?: ShownConsents }>;

/**
 * Makes a pledge for a signed-in person. The domain decides, and the database writes everything in one transaction. A refusal stores nothing. Throws if the
 * database cannot be reached; nothing was acknowledged in that case.
 */
export async function makePledge(
  person: Person,
  campaign: Campaign,
  input: PledgeInput,
  request: IdempotencyKey,
  at: Date = now(),
  more: BesideAnswers = {},
): Promise<MakePledgeResult> {
  const tierId = input.kind === 'sponsorship' ? await findTierId(input.tier) : null;
  if (input.kind === 'sponsorship') await fillNameKeys();
  return decideAndWrite({ person, campaign, input, tierId, at, more }, request, 0n);
}

/** Assumes what policy has accepted from this person lately. If the database knows of more, under its lock, the domain decides again with that. */
async function decideAndWrite(
  pledge: Omit<Making, 'decision'>,
  request: IdempotencyKey,
  acceptedLately: bigint,
): Promise<MakePledgeResult> {
  const { person, campaign, input, at } = pledge;
  const supporter = { emailVerified: person.emailVerified, acceptedLately };
  const decision = decidePledge(input, campaign.terms, supporter, today(at));
  if ('refused' in decision) return { kind: 'refused', errors: decision.refused };
  const result = await write({ ...pledge, decision }, request);
  return result.kind === 'over-policy-limit' ? decideAndWrite(pledge, request, result.accepted) : result;
}

type Making = Readonly<{
  person: Person;
  campaign: Campaign;
  input: PledgeInput;
  decision: NewPledgeDecision;
  tierId: number | null;
  at: Date;
  more: BesideAnswers;
}>;

async function write(
  making: Making,
  request: IdempotencyKey,
): Promise<MakePledgeResult | Extract<Written, { kind: 'over-policy-limit' }>> {
  const made = toMade(making, makeReference(randomInt));
  try {
    const written = await storePledge(toNewPledge(making, made), request);
    if (written.kind === 'stored') return { kind: 'made', made };
    if (written.kind === 'renewed-already' || written.kind === 'account-changed')
      return { kind: 'refused', errors: [{ field: 'form', code: written.kind }] };
    if (written.kind === 'add-on-full') return { kind: 'refused', errors: [toSoldOut(making, written.benefit)] };
    if (written.kind === 'replayed') return { kind: 'replayed', made: toKeptAnswer(written.answer) };
    if (
      written.kind === 'conflict' ||
      written.kind === 'organisation-undecided' ||
      written.kind === 'places-gone' ||
      written.kind === 'not-undoable' ||
      written.kind === 'money-gone' ||
      written.kind === 'charge-open'
    )
      throw new Error(`A new pledge cannot be answered with ${written.kind}`);
    return written;
  } catch (error) {
    // The campaign had no pledge yet and got another currency after its terms were read.
    if (isOtherCurrency(error)) return { kind: 'refused', errors: [{ field: 'currency', code: 'wrong-currency' }] };
    // The reference is already taken (probability: one in 27 billion for each pledge), so generate another.
    if (!isReferenceTaken(error)) throw error;
    return write(making, request);
  }
}

/** The refusal of an add-on that has no place left. */
function toSoldOut({ input }: Making, slug: string): FieldError {
  const addOns = input.kind === 'sponsorship' ? input.addOns : [];
  return { field: 'addOns', code: 'add-on-sold-out', limit: addOns.find((each) => each.slug === slug)?.name ?? slug };
}

function toMade({ decision }: Making, reference: Reference): MadePledge {
  const { amount } = decision;
  return {
    reference,
    review: decision.review,
    amount: toSafeNumber(amount.amount),
    currency: amount.currency,
    instalments: toParts(amount, decision.plan.parts).map((part, i) => ({
      due: decision.instalments[i]?.due ?? null,
      amount: toSafeNumber(part.amount.amount),
    })),
  };
}

const KeptAnswer = z.object({
  reference: z.string().transform((text) => text as Reference),
  review: z.enum(['submitted', 'approved']),
  amount: z.number(),
  currency: z.string(),
  instalments: z.array(z.object({ due: z.string().nullable(), amount: z.number() })),
});

/** A stored result with its fields in their original order, because the database does not preserve it. */
function toKeptAnswer(answer: unknown): MadePledge {
  return KeptAnswer.parse(answer);
}

/** The pledge that this person made with a key. Null if there is none. */
export async function findMadePledge(person: Person, key: string): Promise<MadePledge | null> {
  const answer = await findAnswerTo(person.id, key);
  return answer === null ? null : toKeptAnswer(answer);
}

function toOrganisation(input: SponsorshipInput, person: Person): NewPledge['organisation'] {
  const { organisation: name, website, contactName, billingEmail, purchaseOrder } = input;
  return {
    name,
    nameKey: organisationKey(name),
    website,
    websiteHost: websiteHost(website),
    contactName: contactName ?? person.name ?? person.email,
    billingEmail,
    purchaseOrder: purchaseOrder ?? '',
  };
}

/** The fields that only this kind of pledge has. */
function toFieldsOfKind({ input, campaign, person, tierId }: Making): Partial<NewPledge> {
  if (input.kind === 'membership') {
    const { class: membershipClass, hoursPerMonth, area } = input;
    return { membershipClass, hoursPerMonth, area };
  }
  if (input.kind === 'sponsorship') {
    const { price, years } = input;
    const addOns = input.addOns.map((each) => ({ ...each, price: each.price.amount }));
    return { tierId, tierPrice: price.amount, addOns, termYears: years, organisation: toOrganisation(input, person) };
  }
  const { programme, message, dedication, card, repeat, displayName } = input;
  return {
    repeat,
    programmeId: campaign.programmeIds.get(programme) ?? null,
    ...(message ? { message } : {}),
    ...(dedication ? { dedication: dedication.kind, dedicationName: dedication.name } : {}),
    ...(card ? { card: { email: card.to, name: card.name, giver: displayName ?? person.name, text: card.text } } : {}),
  };
}

function toNewPledge(making: Making, made: MadePledge): NewPledge {
  const { person, campaign, input, decision, at } = making;
  const { kind, recognition, displayName } = input;
  const { amount } = decision;
  const { policyLimit, policyDays } = campaign.terms;
  const { shown, ...renewal } = making.more;
  const consents = shown && shown.length > 0 ? { consents: shown } : {};
  const promised = { amount: toMajor(amount), currency: amount.currency, ...consents };
  const judgedBy = { limit: policyLimit.amount.toString(), days: policyDays };
  const { showName, showAmount } = toConsents(recognition);
  const organisation = input.kind === 'sponsorship' ? input.organisation : null;
  const words = [made.reference, displayName, person.name, person.email, organisation];
  return {
    user: person.id,
    reference: made.reference,
    campaignId: campaign.id,
    kind,
    currency: amount.currency,
    amount: amount.amount,
    parts: decision.plan.parts,
    everyMonths: decision.plan.everyMonths,
    approvalsNeeded: decision.approvalsNeeded,
    recognition,
    displayName: displayName ?? '',
    showName,
    showAmount,
    message: '',
    dedication: 'none',
    dedicationName: '',
    ...toFieldsOfKind(making),
    ...renewal,
    review: decision.review,
    policy: decision.review === 'approved' ? toPolicy(campaign, decision.judged.amount, at) : null,
    search: words.filter(Boolean).join(' '),
    at,
    bookedOn: today(at),
    instalments: decision.instalments,
    event: { type: decision.event, data: decision.review === 'approved' ? { ...promised, ...judgedBy } : promised },
    entries: decision.entries,
    answer: made,
  };
}
