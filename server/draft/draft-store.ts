import { z } from 'zod';
import { DEFAULT_LANG, isLang, type Lang } from '#content/languages';
import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import type { Prisma } from '#generated/prisma/client';
import { now } from '#server/clock';
import { db } from '#server/db';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

/** A form's answers, and the language of its page: `25,50` is an amount in some languages only. */
export type AnswersInLang = Readonly<{ answers: FormAnswers; lang: Lang }>;

/** Form answers that are not a pledge yet. The draft's id is also the idempotency key of the pledge it becomes. */
export type Draft = AnswersInLang & Readonly<{ id: string; kind: PledgeKind }>;

const Answers = z.record(z.string(), z.string());
/** For how many hours a draft is stored. */
export const DRAFT_HOURS = 24;
/** For how many hours an anonymous draft is stored while very many are made. */
export const SHORT_DRAFT_HOURS = 1;
const toColumn = { 'one-time': 'one_time', membership: 'membership', sponsorship: 'sponsorship' } as const;

type DraftTables = Pick<Prisma.TransactionClient, 'pledgeDraft'>;

const endOf = (hours: number) => new Date(now().getTime() + hours * 3_600_000);

/** Who asks for a draft: the signed-in person, and the hash of the browser's token. */
export type DraftHolder = Readonly<{ userId: string | null; browser: string | null }>;

// No form asks for `lang`: it is the name of every form's hidden field for the language.
function toColumnAnswers({ answers, lang }: AnswersInLang): FormAnswers {
  return lang === DEFAULT_LANG ? answers : { ...answers, lang };
}

/** Stores a form's answers for some hours and returns the draft's id. It belongs to the person, or to the browser until somebody signs in. */
export async function createDraft(
  kind: PledgeKind,
  form: AnswersInLang,
  { userId, browser }: DraftHolder,
  hours = DRAFT_HOURS,
): Promise<string> {
  const { id } = await db().pledgeDraft.create({
    data: {
      kind: toColumn[kind],
      answers: toColumnAnswers(form),
      userId,
      browser: userId ? null : browser,
      expiresAt: endOf(hours),
    },
    select: { id: true },
  });
  return id;
}

/** Stores a person's draft under an id of its own for some hours, unless it is there: then only its time begins again. */
export async function keepDraft(id: string, kind: PledgeKind, form: AnswersInLang, userId: string): Promise<void> {
  const expiresAt = endOf(DRAFT_HOURS);
  const row = { id, kind: toColumn[kind], answers: toColumnAnswers(form), userId, expiresAt };
  await db().pledgeDraft.upsert({ where: { id, userId }, create: row, update: { expiresAt } });
}

/** Replaces the answers of a draft of this kind. Its id, and therefore its key, stays. False if the holder has no such draft. */
export async function updateDraft(
  id: string,
  kind: PledgeKind,
  form: AnswersInLang,
  holder: DraftHolder,
): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  const { count } = await db().pledgeDraft.updateMany({
    where: { id, kind: toColumn[kind], ...openTo(holder) },
    data: { answers: toColumnAnswers(form) },
  });
  return count > 0;
}

/** Drafts that have not expired and belong to this person, or to this browser and nobody yet. */
function openTo({ userId, browser }: DraftHolder) {
  const theirs = [...(userId ? [{ userId }] : []), ...(browser ? [{ userId: null, browser }] : [])];
  return { expiresAt: { gt: now() }, OR: theirs };
}

/** A draft that has not expired and is open to this holder; otherwise null. */
export async function findDraft(id: string, holder: DraftHolder): Promise<Draft | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().pledgeDraft.findFirst({
    where: { id, ...openTo(holder) },
  });
  if (!row) return null;
  const { lang, ...answers } = Answers.parse(row.answers);
  return { id: row.id, kind: underscoresToDashes(row.kind), answers, lang: isLang(lang) ? lang : DEFAULT_LANG };
}

/** The ids of a person's newest drafts that have not expired and of which no pledge was made (its key is `draft` and the id). */
export async function findUnfinishedDrafts(userId: string, most: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT d.id::text FROM pledge_draft d WHERE d.user_id = ${userId}::uuid AND d.expires_at > ${now()}
      AND NOT EXISTS (SELECT FROM idempotency_key k WHERE k.user_id = d.user_id AND k.key = 'draft ' || d.id)
    ORDER BY d.created_at DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/**
 * Assigns a draft that is nobody's to this person, so that its browser alone no longer opens it. From then on it is stored as long as every draft of a person, also if
 * it was made while very many were.
 */
export async function assignDraft(tx: DraftTables, id: string, userId: string): Promise<boolean> {
  const { count } = await tx.pledgeDraft.updateMany({
    where: { id, userId: null },
    data: { userId, expiresAt: endOf(DRAFT_HOURS) },
  });
  return count > 0;
}

/** Assigns a draft to this person, unless it is theirs. False if another person claimed it first. */
export async function claimDraft(id: string, userId: string): Promise<boolean> {
  return (await assignDraft(db(), id, userId)) || (await db().pledgeDraft.count({ where: { id, userId } })) > 0;
}
