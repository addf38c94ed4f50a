import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import type { Consent } from '#domain/consent';
import type { EarlyEnd } from '#domain/end-pledge';
import { EMAIL_OF_EVENT } from '#domain/email-of-event';
import type { EventType } from '#domain/event';
import type { Issuer } from '#domain/issuer';
import type { LedgerEntry } from '#domain/ledger';
import type { Term } from '#domain/membership';
import type { Instalment, Plan, Repeat } from '#domain/schedule';
import { REVIEW_STATES, type ReviewState, type UndoableEvent } from '#domain/review';
import { db } from '#server/db';

/** An idempotency key from the client, unique for each person. `body` is the request; the same key with another body is refused. */
export type IdempotencyKey = Readonly<{ key: string; body: unknown; wait: boolean }>;

/**
 * A new pledge, the input of `store_pledge`. Fields of one kind of pledge are left out for the others. The email for its event is queued with it. `answer` is
 * stored for a repeated key.
 */
export type NewPledge = Readonly<{
  user: string;
  reference: string;
  campaignId: number;
  kind: string;
  /** With the keys for matching a known organisation: `organisationKey` of its name and `websiteHost` of its website. */
  organisation?: Readonly<{
    name: string;
    nameKey: string;
    website: string;
    websiteHost: string;
    contactName: string;
    billingEmail: string;
    purchaseOrder: string;
  }>;
  programmeId?: number | null;
  tierId?: number | null;
  tierPrice?: bigint;
  /** What is added to the level, each with its price for a year. */
  addOns?: readonly Readonly<{ slug: string; name: string; price: bigint }>[];
  membershipClass?: string;
  currency: string;
  amount: bigint;
  hoursPerMonth?: number | null;
  area?: string | null;
  parts: number;
  everyMonths: number;
  repeat?: Repeat;
  approvalsNeeded: 1 | 2;
  termYears?: number;
  /** The id of the membership or sponsorship that it renews. */
  renews?: bigint;
  showLogo?: boolean;
  inReport?: boolean;
  atEvents?: boolean;
  recognition: string;
  displayName: string;
  showName: boolean;
  showAmount: boolean;
  message: string;
  dedication: string;
  dedicationName: string;
  /** The card to the honoured person's family: its address, whom it greets, who gave, and their words. */
  card?: Readonly<{ email: string; name: string | null; giver: string | null; text: string | null }>;
  review: ReviewState;
  /** For a pledge that policy accepts: stored only if with `amount` the supporter's sum since then stays within the limit. */
  policy: Readonly<{ amount: bigint; limit: bigint; since: Date }> | null;
  search: string;
  /** The time of the act, from the caller's clock. */
  at: Date;
  bookedOn: CivilDate;
  /** The instalments of a pledge that is accepted at once. Empty before acceptance. */
  instalments: readonly Instalment[];
  event: Readonly<{ type: Extract<EventType<'pledge'>, 'submitted' | 'approved-by-policy'>; data?: unknown }>;
  entries: readonly LedgerEntry[];
  answer: unknown;
}>;

/** What kind of money fact a row of payments is; a reversal undoes one of the other three. */
export type MoneyKind = 'payment' | 'reversal' | 'refund' | 'dispute';

/** A row of payments: `amount` in signed minor units, `reverses` the id of the row that it takes back, as a whole or in part. */
export type MoneyFact = Readonly<{
  kind: MoneyKind;
  amount: bigint;
  receivedOn: CivilDate;
  note: string;
  reverses: bigint | null;
  /** The payment provider and its id of this fact; left out for what a person recorded. */
  source?: string;
  externalId?: string;
  /** The money without a pledge that it was until now. */
  movedFrom?: bigint;
}>;

/**
 * One event on a pledge, the input of `write_event`. It is applied only if review state and version are unchanged. Without `showMessage` the message's
 * visibility does not change. `instalments`, a new plan, and `term` are set on acceptance; a refund sets `instalments`, too.
 */
export type EventRow = Readonly<{
  /** Null for a payment provider. */
  actor: string | null;
  pledgeId: bigint;
  from: ReviewState;
  version: number;
  to: ReviewState;
  event: Readonly<{ type: EventType<'pledge'>; reason: string | null; data?: unknown }>;
  at: Date;
  /** Of a decision that can be undone at once: from when on it is final. Its emails wait until then. */
  finalFrom?: Date;
  /** The event undoes this decision, the newest event before it. */
  undoes?: UndoableEvent;
  bookedOn: CivilDate;
  entries: readonly LedgerEntry[];
  payment: MoneyFact | null;
  approval: boolean;
  newRound: boolean;
  freePlaces: boolean;
  showMessage?: boolean;
  /** The decision on the name, which also counts for the supporter's other pledges with this name. An approval is one without saying so. */
  nameLook?: 'shown' | 'hidden';
  /** The decision on the card to the honoured person's family. */
  card?: 'passed' | 'refused';
  instalments?: readonly Instalment[];
  term?: Term | null;
  /** A sponsorship that ends before its term does, or the last day of a fellowship, which has no places. */
  earlyEnd?: (Pick<EarlyEnd, 'until'> & Partial<EarlyEnd>) | null;
  /** What a sponsorship gets back that a refund had ended: its calendar years, and its last day. */
  restore?: Readonly<{ firstYear: number; lastYear: number; until: CivilDate }> | null;
  /** A consent that is given or taken back, with the name to show if the pledge has none yet. */
  consent?: Readonly<{ about: Consent; given: boolean; name: string | null }>;
  /** The programme that the pledge is for from now on, and the entries that take it out of the one before. */
  programme?: Readonly<{ id: number; leave: readonly LedgerEntry[] }>;
  /** How a dispute, the row of this id, was decided. */
  dispute?: Readonly<{ payment: bigint; outcome: 'won' | 'lost' }>;
  /** How the open part is split from now on. */
  plan?: Plan;
  /** What a recurring gift promises, with its plan, from an acceptance or a roll-back on. */
  amount?: bigint;
  /** Who the foundation is, for the agreement that the acceptance of a sponsorship makes. */
  agreement?: Readonly<{ issuer: Issuer }>;
  answer: unknown;
}>;

const Written = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored') }),
  z.object({ kind: z.literal('no-places'), year: z.number() }),
  z.object({ kind: z.literal('add-on-full'), benefit: z.string() }),
  z.object({ kind: z.literal('places-gone') }),
  z.object({ kind: z.literal('money-gone') }),
  z.object({ kind: z.literal('charge-open') }),
  z.object({ kind: z.literal('over-policy-limit'), accepted: z.string().transform(BigInt) }),
  z.object({ kind: z.literal('organisation-undecided') }),
  z.object({ kind: z.literal('not-undoable') }),
  z.object({ kind: z.literal('renewed-already') }),
  z.object({ kind: z.literal('account-changed') }),
  z.object({ kind: z.enum(['running', 'key-reused']) }),
  z.object({ kind: z.literal('replayed'), answer: z.unknown() }),
  z.object({
    kind: z.literal('conflict'),
    review: z.enum(REVIEW_STATES),
    version: z.number(),
    by: z.string().nullable(),
    event: z.string(),
  }),
]);

/** The result from the database: stored, or the reason why not. `conflict` has the pledge's current state and the person who caused it. */
export type Written = z.output<typeof Written>;

const withTextAmounts = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** Sorts the fields, so that their order does not matter. */
function inOrder(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return withTextAmounts(name, value);
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const sha256 = (...parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The hash of the body and its random key. The hash alone reveals nothing about the typed values. */
function toHash({ key, body }: Pick<IdempotencyKey, 'key' | 'body'>): Buffer {
  return sha256(key, sha256(JSON.stringify(body, inOrder)));
}

/** A request's key as the SQL functions take it, with its hash. */
export const toKeyFields = (request: IdempotencyKey) => ({
  key: request.key,
  wait: request.wait,
  hash: toHash(request).toString('hex'),
});

function toInput(
  row: Readonly<{ event: Readonly<{ type: EventType<'pledge'> }> }>,
  request: IdempotencyKey | null,
): string {
  const email = EMAIL_OF_EVENT[row.event.type];
  const emails = email ? [email] : [];
  // Events of the policy name no person.
  const actorKind = row.event.type === 'approved-by-policy' ? 'policy' : 'person';
  return JSON.stringify({ ...row, emails, actorKind, ...(request && toKeyFields(request)) }, withTextAmounts);
}

const plainParts = (instalments: readonly Instalment[]) =>
  instalments.map(({ seq, due, amount }) => ({ seq, due, amount: amount.amount }));

/** Writes a pledge with its instalments, event, ledger entries, key and emails in one round trip and one transaction. */
export async function storePledge(row: NewPledge, request: IdempotencyKey): Promise<Written> {
  const plain = { ...row, instalments: plainParts(row.instalments) };
  const input = toInput(plain, request);
  const [answer] = await db().$queryRaw<{ written: unknown }[]>`SELECT store_pledge(${input}::jsonb) AS written`;
  return Written.parse(answer?.written);
}

/** What `write_event` gets, as JSON: an event with its effects, emails and key. */
export function toEventInput(row: EventRow, request: IdempotencyKey | null): string {
  const plain = { ...row, instalments: plainParts(row.instalments ?? []) };
  return toInput(plain, request);
}

/** Writes an event, its effects and its emails in one transaction, with a conditional update. Only a payment provider sends no key. */
export async function storeEvent(row: EventRow, request: IdempotencyKey | null): Promise<Written> {
  const input = toEventInput(row, request);
  const [answer] = await db().$queryRaw<{ written: unknown }[]>`SELECT write_event(${input}::jsonb) AS written`;
  return Written.parse(answer?.written);
}

/** The stored result of a key. `key-reused` if it was used with another body; null if it is new. */
export async function findPreviousResult(userId: string, request: IdempotencyKey): Promise<Written | null> {
  const { key } = request;
  const kept = await db().idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
  if (!kept) return null;
  return toHash(request).equals(kept.hash) ? { kind: 'replayed', answer: kept.answer } : { kind: 'key-reused' };
}

/** The stored result of a key, for any body. Null if the key is new. */
export async function findAnswerTo(userId: string, key: string): Promise<unknown> {
  const kept = await db().idempotencyKey.findUnique({
    where: { userId_key: { userId, key } },
    select: { answer: true },
  });
  return kept?.answer ?? null;
}

/** Whether an error is the database's unique violation for a reference. */
export function isReferenceTaken(error: unknown): boolean {
  return error instanceof Error && /pledge_reference_key/.test(error.message);
}
