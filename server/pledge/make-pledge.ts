import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { FieldError } from '#domain/field-error';
import { money, toMajor, toSafeNumber } from '#domain/money';
import { organisationKey, websiteHost } from '#domain/organisation-name';
import { decidePledge, type NewPledge, type PledgeDecision } from '#domain/pledge';
import type { PledgeInput } from '#domain/pledge-parsing';
import { makeReference, type Reference } from '#domain/reference';
import { toParts } from '#domain/schedule';
import type { Person } from '#server/auth';
import type { Campaign } from '#server/campaign/campaign-queries';
import { isOtherCurrency } from '#server/campaign/campaign-store';
import { findTierId } from '#server/catalogue/catalogue-store';
import { now, today } from '#server/clock';
import { fillNameKeys } from '#server/organisation/fill-name-keys';
import {
  findAnswerTo,
  isReferenceTaken,
  storePledge,
  type PledgeRow,
  type IdempotencyKey,
} from '#server/pledge/pledge-store';

/** What a made pledge answers, also when its key is repeated. Amounts in minor units, due dates `YYYY-MM-DD`, null until it is accepted. */
export type MadePledge = Readonly<{
  reference: Reference;
  review: 'submitted' | 'approved';
  amount: number;
  currency: string;
  instalments: readonly Readonly<{ due: string | null; amount: number }>[];
}>;

/** A pledge was made, or the same key had made it before (`replayed`); or the refusal: `year` is the first without a place left. */
export type MakePledgeResult =
  | Readonly<{ kind: 'made'; made: MadePledge }>
  | Readonly<{ kind: 'replayed'; made: MadePledge }>
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'no-places'; year: number }>
  | Readonly<{ kind: 'running' | 'key-reused' }>;

/**
 * Makes a pledge for a signed-in person. The domain decides, the database writes everything in one transaction; nothing is kept of a
 * refusal. Throws when the database cannot be reached: then nothing was acknowledged.
 */
export async function makePledge(
  person: Person,
  campaign: Campaign,
  input: PledgeInput,
  request: IdempotencyKey,
  at: Date = now(),
): Promise<MakePledgeResult> {
  const day = today(at);
  const decision = decidePledge(input, campaign.terms, { emailVerified: person.emailVerified }, day);
  if ('refused' in decision) return { kind: 'refused', errors: decision.refused };
  const tierId = decision.pledge.tier === null ? null : await findTierId(decision.pledge.tier);
  if (decision.pledge.organisation) await fillNameKeys();
  return write(request, (made) => toRow({ person, campaign, decision, tierId, at }, made), decision);
}

type Accepted = Exclude<PledgeDecision, { refused: readonly FieldError[] }>;

async function write(
  request: IdempotencyKey,
  rowOf: (made: MadePledge) => PledgeRow,
  decision: Accepted,
): Promise<MakePledgeResult> {
  const made = toMade(decision, makeReference(randomInt));
  try {
    const written = await storePledge(rowOf(made), request);
    if (written.kind === 'stored') return { kind: 'made', made };
    if (written.kind === 'replayed') return { kind: 'replayed', made: toKeptAnswer(written.answer) };
    if (written.kind === 'conflict' || written.kind === 'organisation-undecided')
      throw new Error(`A new pledge cannot be answered with ${written.kind}`);
    return written;
  } catch (error) {
    // The campaign, which had no pledge yet, was given another currency since its terms were read.
    if (isOtherCurrency(error)) return { kind: 'refused', errors: [{ field: 'currency', code: 'wrong-currency' }] };
    // One in 27 billion a pledge: draw another.
    if (!isReferenceTaken(error)) throw error;
    return write(request, rowOf, decision);
  }
}

function toMade({ pledge, instalments }: Accepted, reference: Reference): MadePledge {
  const parts = toParts(money(pledge.amount, pledge.currency), pledge.plan.parts);
  return {
    reference,
    review: pledge.review,
    amount: toSafeNumber(pledge.amount),
    currency: pledge.currency,
    instalments: parts.map(({ amount }, i) => ({
      due: instalments[i]?.due ?? null,
      amount: toSafeNumber(amount.amount),
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

/** A kept answer as it was first given, its fields in their order: the database keeps them in another. */
function toKeptAnswer(answer: unknown): MadePledge {
  return KeptAnswer.parse(answer);
}

/** The pledge this person made under a key; null where there is none. */
export async function findMadePledge(person: Person, key: string): Promise<MadePledge | null> {
  const answer = await findAnswerTo(person.id, key);
  return answer === null ? null : toKeptAnswer(answer);
}

function toOrganisation({ organisation }: NewPledge, person: Person): PledgeRow['organisation'] {
  if (organisation === null) return null;
  const { organisation: name, website, contactName, billingEmail } = organisation;
  return {
    name,
    nameKey: organisationKey(name),
    website,
    websiteHost: websiteHost(website),
    contactName: contactName ?? person.name ?? person.email,
    billingEmail: billingEmail.toLowerCase(),
  };
}

type Making = Readonly<{ person: Person; campaign: Campaign; decision: Accepted; tierId: number | null; at: Date }>;

function toRow({ person, campaign, decision, tierId, at }: Making, made: MadePledge): PledgeRow {
  const { pledge, event, instalments, entries } = decision;
  const { kind, currency, amount, hoursPerMonth, area, membershipClass, recognition, consents, review, dedication } =
    pledge;
  const words = [made.reference, pledge.displayName, person.name, person.email, pledge.organisation?.organisation];
  return {
    user: person.id,
    reference: made.reference,
    campaignId: campaign.id,
    kind,
    organisation: toOrganisation(pledge, person),
    programmeId: pledge.programme === null ? null : (campaign.programmeIds.get(pledge.programme) ?? null),
    tierId,
    tierPrice: pledge.tierPrice,
    membershipClass,
    currency,
    amount,
    hoursPerMonth,
    area,
    parts: pledge.plan.parts,
    everyMonths: pledge.plan.everyMonths,
    approvalsNeeded: pledge.approvalsNeeded,
    termYears: pledge.years,
    recognition,
    displayName: pledge.displayName ?? '',
    showName: consents.showName,
    showAmount: consents.showAmount,
    message: pledge.message ?? '',
    dedication: dedication?.kind ?? 'none',
    dedicationName: dedication?.name ?? '',
    review,
    search: words.filter(Boolean).join(' ').toLowerCase(),
    at,
    bookedOn: pledge.day,
    instalments,
    event: { type: event, data: { amount: toMajor({ amount, currency }), currency } },
    entries,
    answer: made,
  };
}
