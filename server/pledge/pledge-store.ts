import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import type { LedgerEntry } from '#domain/ledger';
import type { Term } from '#domain/membership';
import { REVIEW_STATES, type ReviewState } from '#domain/review';
import type { Instalment } from '#domain/schedule';
import { db } from '#server/db';

/** A client-made key: unique with its person. `body` is what was asked for; the same key with another body is refused. */
export type IdempotencyKey = Readonly<{ key: string; body: unknown; wait: boolean }>;

/** A new pledge in the words of `store_pledge`. `letters` are the kinds posted with it; `answer` is kept for a repeated key. */
export type PledgeRow = Readonly<{
  user: string;
  reference: string;
  campaignId: number;
  kind: string;
  /** With the keys by which it matches one known: what `organisationKey` and `websiteHost` make of its name and website. */
  organisation: Readonly<{
    name: string;
    nameKey: string;
    website: string;
    websiteHost: string;
    contactName: string;
    billingEmail: string;
  }> | null;
  programmeId: number | null;
  tierId: number | null;
  tierPrice: bigint | null;
  membershipClass: string | null;
  currency: string;
  amount: bigint;
  hoursPerMonth: number | null;
  area: string | null;
  parts: number;
  everyMonths: number;
  approvalsNeeded: 1 | 2;
  termYears: number | null;
  recognition: string;
  displayName: string;
  showName: boolean;
  showAmount: boolean;
  message: string;
  dedication: string;
  dedicationName: string;
  review: ReviewState;
  search: string;
  /** The instant of the act, as the clock was handed in. */
  at: Date;
  bookedOn: CivilDate;
  /** Of a pledge accepted at once; none before the acceptance. */
  instalments: readonly Instalment[];
  event: Readonly<{ type: string; data?: unknown }>;
  entries: readonly LedgerEntry[];
  letters: readonly string[];
  answer: unknown;
}>;

/**
 * One event on a pledge in the words of `write_event`: applied only where review and version are still what was seen. Without `showMessage`
 * it stays as it was whether the message may be shown. `instalments` and `term` are those of an acceptance.
 */
export type EventRow = Readonly<{
  actor: string;
  pledgeId: bigint;
  from: ReviewState;
  version: number;
  to: ReviewState;
  event: Readonly<{ type: string; reason: string | null; data?: unknown }>;
  at: Date;
  bookedOn: CivilDate;
  entries: readonly LedgerEntry[];
  payment: Readonly<{ amount: bigint; receivedOn: CivilDate; note: string; reverses: bigint | null }> | null;
  approval: boolean;
  newRound: boolean;
  freePlaces: boolean;
  showMessage?: boolean;
  instalments?: readonly Instalment[];
  term?: Term | null;
  letters: readonly string[];
  answer: unknown;
}>;

const Written = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored') }),
  z.object({ kind: z.literal('no-places'), year: z.number() }),
  z.object({ kind: z.literal('organisation-undecided') }),
  z.object({ kind: z.literal('running') }),
  z.object({ kind: z.literal('key-reused') }),
  z.object({ kind: z.literal('replayed'), answer: z.unknown() }),
  z.object({
    kind: z.literal('conflict'),
    review: z.enum(REVIEW_STATES),
    version: z.number(),
    by: z.string().nullable(),
    event: z.string(),
  }),
]);

/** What the database answered: written, or why not. `conflict` tells where the pledge stands now and by whose act. */
export type Written = z.output<typeof Written>;

const withTextAmounts = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** The same body whichever order its fields came in. */
function inOrder(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return withTextAmounts(name, value);
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function toHash(body: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(body, inOrder)).digest();
}

function toInput(row: object, { key, body, wait }: IdempotencyKey): string {
  return JSON.stringify({ ...row, key, wait, hash: toHash(body).toString('hex') }, withTextAmounts);
}

const plainParts = (instalments: readonly Instalment[]) =>
  instalments.map(({ seq, due, amount }) => ({ seq, due, amount: amount.amount }));

/** Writes a pledge with its instalments, event, ledger entries, key and letters in one round trip and one transaction. */
export async function storePledge(row: PledgeRow, request: IdempotencyKey): Promise<Written> {
  const input = toInput({ ...row, instalments: plainParts(row.instalments) }, request);
  const [answer] = await db().$queryRaw<{ written: unknown }[]>`SELECT store_pledge(${input}::jsonb) AS written`;
  return Written.parse(answer?.written);
}

/** Writes an event, what it moves and its letters in one transaction, by conditional update. */
export async function storeEvent(row: EventRow, request: IdempotencyKey): Promise<Written> {
  const input = toInput({ ...row, instalments: plainParts(row.instalments ?? []) }, request);
  const [answer] = await db().$queryRaw<{ written: unknown }[]>`SELECT write_event(${input}::jsonb) AS written`;
  return Written.parse(answer?.written);
}

/** The answer a key was given before, `key-reused` where it was used for something else, null where it is new. */
export async function findKeptAnswer(userId: string, { key, body }: IdempotencyKey): Promise<Written | null> {
  const kept = await db().requestKey.findUnique({ where: { userId_key: { userId, key } } });
  if (!kept) return null;
  return toHash(body).equals(kept.hash) ? { kind: 'replayed', answer: kept.answer } : { kind: 'key-reused' };
}

/** The answer a key was given before, whatever was asked for under it; null where it is new. */
export async function findAnswerTo(userId: string, key: string): Promise<unknown> {
  const kept = await db().requestKey.findUnique({ where: { userId_key: { userId, key } }, select: { answer: true } });
  return kept?.answer ?? null;
}

/** Whether an error is the database's word that a reference is taken already. */
export function isReferenceTaken(error: unknown): boolean {
  return error instanceof Error && /pledge_reference_key/.test(error.message);
}
