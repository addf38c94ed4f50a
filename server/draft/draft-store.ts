import { z } from 'zod';
import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import { now } from '#server/clock';
import { db } from '#server/db';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

/** What was typed and not yet pledged. Its id is also the key of the pledge it becomes. */
export type Draft = Readonly<{ id: string; kind: PledgeKind; answers: FormAnswers }>;

const Answers = z.record(z.string(), z.string());
/** Hours a form is kept that was typed and not yet pledged. */
export const DRAFT_HOURS = 24;
const toColumn = { 'one-time': 'one_time', membership: 'membership', sponsorship: 'sponsorship' } as const;

/** Keeps a form's answers for a day and returns the draft's id: 122 random bits, the only way to it until somebody claims it. */
export async function createDraft(kind: PledgeKind, answers: FormAnswers, userId: string | null): Promise<string> {
  const expiresAt = new Date(now().getTime() + DRAFT_HOURS * 3_600_000);
  const { id } = await db().pledgeDraft.create({
    data: { kind: toColumn[kind], answers, userId, expiresAt },
    select: { id: true },
  });
  return id;
}

/** Puts other answers into a draft of that kind, its id and so its key staying; false where this person has no such draft. */
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

/** Drafts that have not expired and are nobody's yet or this person's own. */
function openTo(userId: string | null) {
  return { expiresAt: { gt: now() }, OR: [{ userId: null }, ...(userId ? [{ userId }] : [])] };
}

/** A draft that has not expired and is nobody's yet or this person's own; null for every other. */
export async function findDraft(id: string, userId: string | null): Promise<Draft | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().pledgeDraft.findFirst({
    where: { id, ...openTo(userId) },
  });
  return row && { id: row.id, kind: underscoresToDashes(row.kind), answers: Answers.parse(row.answers) };
}

/** Makes a draft this person's own, so that nobody else who has its address sees it any longer; false where another was quicker. */
export async function claimDraft(id: string, userId: string): Promise<boolean> {
  const { count } = await db().pledgeDraft.updateMany({
    where: { id, OR: [{ userId: null }, { userId }] },
    data: { userId },
  });
  return count > 0;
}
