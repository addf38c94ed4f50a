import { z } from 'zod';
import { db } from '#server/db';

/** A text that staff have changed. */
export type ChangedRow = Readonly<{ kind: string; lang: string; key: string; text: string; version: number }>;

/** Every text that staff have changed: a few hundred at most. */
export function findChangedRows(): Promise<ChangedRow[]> {
  return db().emailText.findMany({ orderBy: [{ kind: 'asc' }, { lang: 'asc' }, { key: 'asc' }] });
}

/** Those of one kind of email in one language. */
export function findChangedRowsOf(kind: string, lang: string): Promise<ChangedRow[]> {
  return db().emailText.findMany({ where: { kind, lang } });
}

const Saved = z.object({ kind: z.enum(['saved', 'conflict', 'replayed', 'key-reused']) });

/** A text to store in place of the one with that version, 0 for the shipped one; null stores the shipped one again. */
export type TextToStore = Readonly<{ key: string; text: string | null; version: number }>;

/** Stores texts of a kind of email with their events, once for each key. `conflict`: one of them was changed since, and none is stored. */
export async function storeTexts(
  row: Readonly<{ kind: string; lang: string; texts: readonly TextToStore[]; actor: string; key: string; at: Date }>,
): Promise<'saved' | 'conflict' | 'key-reused'> {
  const [answer] = await db().$queryRaw<
    { said: unknown }[]
  >`SELECT save_email_texts(${JSON.stringify(row)}::jsonb) AS said`;
  const { kind } = Saved.parse(answer?.said);
  return kind === 'replayed' ? 'saved' : kind;
}
