import { z } from 'zod';
import { MOST_TAG_NAMES, MOST_TAGS } from '#domain/tag';
import { db } from '#server/db';
import { toKeyFields, type IdempotencyKey } from '#server/pledge/pledge-store';

const toNames = (rows: readonly Readonly<{ name: string }>[]) => rows.map(({ name }) => name);

/** The tags that some pledge has, in order. */
export async function findTags(): Promise<string[]> {
  return toNames(await db().tag.findMany({ select: { name: true }, orderBy: { folded: 'asc' } }));
}

/** The tags of a pledge, in order. */
export async function findTagsOf(pledgeId: bigint): Promise<string[]> {
  const where = { pledges: { some: { pledgeId } } };
  return toNames(await db().tag.findMany({ where, select: { name: true }, orderBy: { folded: 'asc' } }));
}

/** The tag in use that a text means, in its own spelling; null if there is none. */
export async function findTagNamed(text: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ name: string }[]>`SELECT name FROM tag WHERE folded = fold_name(${text})`;
  return row?.name ?? null;
}

const Added = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['stored', 'not-found', 'replayed', 'key-reused']) }),
  z.object({ kind: z.literal('refused'), code: z.enum(['too-many-tags', 'too-many-names']) }),
]);

/** Gives a pledge a tag with its event, once for each key. */
export async function storeTag(
  row: Readonly<{ pledgeId: bigint; name: string; actor: string; at: Date }>,
  request: IdempotencyKey,
): Promise<z.output<typeof Added>> {
  const limits = { most: MOST_TAGS, mostNames: MOST_TAG_NAMES };
  const input = JSON.stringify({ ...row, ...limits, pledgeId: String(row.pledgeId), ...toKeyFields(request) });
  const [answer] = await db().$queryRaw<{ added: unknown }[]>`SELECT add_tag(${input}::jsonb) AS added`;
  return Added.parse(answer?.added);
}

/** Takes a tag from a pledge with its event, if it has it. */
export async function removeTag(
  row: Readonly<{ pledgeId: bigint; name: string; actor: string; at: Date }>,
): Promise<void> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  await db().$queryRaw`SELECT remove_tag(${input}::jsonb)::text`;
}
