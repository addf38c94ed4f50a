import { z } from 'zod';
import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import { now } from '#server/clock';
import { db } from '#server/db';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

/** Form answers that are not a pledge yet. The draft's id is also the idempotency key of the pledge it becomes. */
export type Draft = Readonly<{ id: string; kind: PledgeKind; answers: FormAnswers }>;

const Answers = z.record(z.string(), z.string());
/** For how many hours a draft is stored. */
export const DRAFT_HOURS = 24;
/** For how many hours an anonymous draft is stored while very many are made. */
export const CROWDED_DRAFT_HOURS = 1;
const toColumn = { 'one-time': 'one_time', membership: 'membership', sponsorship: 'sponsorship' } as const;

/** Stores a form's answers for some hours and returns the draft's id. Its 122 random bits are the only access to the draft until somebody claims it. */
export async function createDraft(
  kind: PledgeKind,
  answers: FormAnswers,
  userId: string | null,
  hours = DRAFT_HOURS,
): Promise<string> {
  const expiresAt = new Date(now().getTime() + hours * 3_600_000);
  const { id } = await db().pledgeDraft.create({
    data: { kind: toColumn[kind], answers, userId, expiresAt },
    select: { id: true },
  });
  return id;
}

/** Replaces the answers of a draft of this kind. Its id, and therefore its key, stays. False if this person has no such draft. */
export async function updateDraft(
  id: string,
  kind: PledgeKind,
  answers: FormAnswers,
  userId: string | null,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const { count } = await db().pledgeDraft.updateMany({
    where: { id, kind: toColumn[kind], ...openTo(userId) },
    data: { answers },
  });
  return count > 0;
}

/** Drafts that have not expired and are unclaimed or belong to this person. */
function openTo(userId: string | null) {
  return { expiresAt: { gt: now() }, OR: [{ userId: null }, ...(userId ? [{ userId }] : [])] };
}

/** A draft that has not expired and is unclaimed or belongs to this person; otherwise null. */
export async function findDraft(id: string, userId: string | null): Promise<Draft | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().pledgeDraft.findFirst({
    where: { id, ...openTo(userId) },
  });
  return row && { id: row.id, kind: underscoresToDashes(row.kind), answers: Answers.parse(row.answers) };
}

/** Assigns a draft to this person, so nobody else with its address can see it any more. False if another person claimed it first. */
export async function claimDraft(id: string, userId: string): Promise<boolean> {
  const { count } = await db().pledgeDraft.updateMany({
    where: { id, OR: [{ userId: null }, { userId }] },
    data: { userId },
  });
  return count > 0;
}
