import { z } from 'zod';
import { DEFAULT_LANG, isLang, type Lang } from '#content/languages';
import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import { now } from '#server/clock';
import { db } from '#server/db';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

/** A form's answers, and the language of its page: `25,50` is an amount in some languages only. */
type AnswersInLang = Readonly<{ answers: FormAnswers; lang: Lang }>;

/** Form answers that are not a pledge yet. The draft's id is also the idempotency key of the pledge it becomes. */
export type Draft = AnswersInLang & Readonly<{ id: string; kind: PledgeKind }>;

const Answers = z.record(z.string(), z.string());
/** For how many hours a draft is stored. */
export const DRAFT_HOURS = 24;
const toColumn = { 'one-time': 'one_time', membership: 'membership', sponsorship: 'sponsorship' } as const;

// No form asks for `lang`: it is the name of every form's hidden field for the language.
function toColumnAnswers({ answers, lang }: AnswersInLang): FormAnswers {
  return lang === DEFAULT_LANG ? answers : { ...answers, lang };
}

/** Stores a form's answers for a day and returns the draft's id. Its 122 random bits are the only access to the draft until somebody claims it. */
export async function createDraft(kind: PledgeKind, form: AnswersInLang, userId: string | null): Promise<string> {
  const expiresAt = new Date(now().getTime() + DRAFT_HOURS * 3_600_000);
  const { id } = await db().pledgeDraft.create({
    data: { kind: toColumn[kind], answers: toColumnAnswers(form), userId, expiresAt },
    select: { id: true },
  });
  return id;
}

/** Replaces the answers of a draft of this kind. Its id, and therefore its key, stays. False if this person has no such draft. */
export async function updateDraft(
  id: string,
  kind: PledgeKind,
  form: AnswersInLang,
  userId: string | null,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const { count } = await db().pledgeDraft.updateMany({
    where: { id, kind: toColumn[kind], ...openTo(userId) },
    data: { answers: toColumnAnswers(form) },
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
  if (!row) return null;
  const { lang, ...answers } = Answers.parse(row.answers);
  return { id: row.id, kind: underscoresToDashes(row.kind), answers, lang: isLang(lang) ? lang : DEFAULT_LANG };
}

/** Assigns a draft to this person, so nobody else with its address can see it any more. False if another person claimed it first. */
export async function claimDraft(id: string, userId: string): Promise<boolean> {
  const { count } = await db().pledgeDraft.updateMany({
    where: { id, OR: [{ userId: null }, { userId }] },
    data: { userId },
  });
  return count > 0;
}
