import { z } from 'zod';
import { privateTextOf } from '#domain/event';
import { db } from '#server/db';

/** Minutes in which a setup must be confirmed. */
export const SETUP_MINUTES = 60;

/** A person's authenticator app; `secret` is encrypted. Null without one. */
export function findTotp(personId: string) {
  return db().factor.findFirst({ where: { personId, kind: 'totp' } });
}

/** The factors of a person, the first one first: an authenticator app, a passkey, or both. */
export function findFactors(personId: string) {
  return db().factor.findMany({
    where: { personId },
    select: { kind: true, addedAt: true, lastUsedAt: true },
    orderBy: { addedAt: 'asc' },
  });
}

/** Whether a person has a role and a second factor. */
export async function needsCode(id: string): Promise<boolean> {
  return (await db().user.count({ where: { id, roles: { some: {} }, factors: { some: {} } } })) > 0;
}

/** What a person has begun to set up after this moment; null without it. */
export function findSetup(personId: string, after: Date) {
  return db().factorSetup.findFirst({ where: { personId, createdAt: { gt: after } } });
}

/** What is set up: one of the factors, or recovery codes alone. */
export type SetupKind = 'totp' | 'passkey' | 'codes';

/** A setup; `sealed` is encrypted. */
export type SetupRow = Readonly<{ personId: string; kind: SetupKind; sealed: string; createdAt: Date }>;

/** Stores a setup in place of an earlier one. */
export async function putSetup({ personId, ...row }: SetupRow): Promise<void> {
  // In one statement: Prisma's upsert of two requests at the same moment would insert twice.
  await db().$executeRaw`
    INSERT INTO factor_setup (person_id, kind, sealed, created_at) VALUES (${personId}::uuid, ${row.kind}, ${row.sealed}, ${row.createdAt})
    ON CONFLICT (person_id) DO UPDATE SET kind = EXCLUDED.kind, sealed = EXCLUDED.sealed, created_at = EXCLUDED.created_at`;
}

/** A confirmed setup: `codes` and `session` are hashes. */
type AddedFactor = Readonly<{
  person: string;
  setup: Date;
  kind: string;
  secret: string | null;
  credential?: string;
  publicKey?: string;
  step: number | null;
  codes: readonly string[];
  session: string;
  at: Date;
}>;

/** Adds a factor with its recovery codes, or replaces the codes alone. False if the setup is over by now. */
export async function storeFactor(row: AddedFactor): Promise<boolean> {
  const [found] = await db().$queryRaw<{ added: boolean }[]>`SELECT add_factor(${JSON.stringify(row)}::jsonb) AS added`;
  return found?.added === true;
}

/** Takes the code of a step. False if a code of that step or a later one was taken before. */
export async function storeTotpUse(
  row: Readonly<{ factor: string; step: number; secret: string; session: string; at: Date }>,
): Promise<boolean> {
  const [found] = await db().$queryRaw<{ used: boolean }[]>`SELECT use_totp(${JSON.stringify(row)}::jsonb) AS used`;
  return found?.used === true;
}

const Left = z.object({ left: z.number().int().nullable() });

/** Uses up a recovery code. How many are left; null if there is no such code or it was used. */
export async function storeRecoveryUse(
  row: Readonly<{ person: string; code: string; session: string; at: Date }>,
): Promise<number | null> {
  const [found] = await db().$queryRaw<unknown[]>`SELECT use_recovery_code(${JSON.stringify(row)}::jsonb) AS left`;
  return Left.parse(found).left;
}

/** How many unused recovery codes a person has. */
export function countRecoveryCodes(personId: string): Promise<number> {
  return db().recoveryCode.count({ where: { personId, usedAt: null } });
}

/** A removal; `actor` is null for the shell. */
type RemovedFactors = Readonly<{
  person: string;
  by: 'person' | 'admin' | 'shell';
  actor: string | null;
  reason?: string;
  at: Date;
}>;

/** Removes a person's second factor and their recovery codes. False if they have none. */
export async function deleteFactors(row: RemovedFactors): Promise<boolean> {
  const [found] = await db().$queryRaw<
    { removed: boolean }[]
  >`SELECT remove_factors(${JSON.stringify(row)}::jsonb) AS removed`;
  return found?.removed === true;
}

/** The id of the person with an address; null if there is none. */
export async function findPersonId(email: string): Promise<string | null> {
  const person = await db().user.findUnique({ where: { email, mergedIntoId: null }, select: { id: true } });
  return person?.id ?? null;
}

const Removed = z.object({ by: z.string() });

/** Who removed a second factor, and an admin's reason, by the id of the event; null for another event. */
export async function findRemoval(eventId: bigint) {
  const event = await db().event.findUnique({
    where: { id: eventId },
    select: { data: true, private: { select: { data: true } } },
  });
  const removed = Removed.safeParse(event?.data);
  return removed.success ? { by: removed.data.by, reason: privateTextOf(event?.private?.data).reason ?? null } : null;
}
