import { Prisma } from '#generated/prisma/client';
import type { NameSearch } from '#domain/name-search';
import { db } from '#server/db';
import { hasWords } from '#server/name-search-store';

/** A position in a list of pledges. */
export type PledgePlace = Readonly<{ createdAt: Date; id: bigint }>;

/** A search in a list. `conditions` select the list's part; `text` is the folded column; its trigram index covers the pledges that are `indexed`. */
export type PledgeSearch = Readonly<{
  words: NameSearch;
  text: Prisma.Sql;
  indexed: Prisma.Sql;
  conditions: Prisma.Sql;
  newestFirst: boolean;
  limit: number;
}>;

/** The pledges found, in the list's order. `searchedTo`: only the list up to there was searched. */
export type PledgesFound = Readonly<{ ids: readonly bigint[]; searchedTo: PledgePlace | null }>;

/** The number of pledges, in the list's order, that are read before an index is used, and of matches that an index may find. */
export const SCAN_SIZE = 10_000;

type Row = Readonly<{ id: bigint }>;

/** The order of a list of pledges, and the condition for those after a place. */
export function toOrder(newestFirst: boolean): Prisma.Sql {
  return newestFirst ? Prisma.sql`created_at DESC, id DESC` : Prisma.sql`created_at, id`;
}

function findAlongList({ words, text, conditions, newestFirst, limit }: PledgeSearch): Promise<Row[]> {
  const order = toOrder(newestFirst);
  return db().$queryRaw<Row[]>`
    SELECT id FROM (SELECT p.id, p.created_at, ${text} AS text FROM pledge p WHERE ${conditions} ORDER BY ${order} LIMIT ${SCAN_SIZE}::int) w
    WHERE ${hasWords(Prisma.sql`text`, words.words)} ORDER BY ${order} LIMIT ${limit}::int`;
}

/** Where a scan of the list stops; null if the list ends first. */
async function findEndOfScan({ conditions, newestFirst }: PledgeSearch): Promise<PledgePlace | null> {
  const [end] = await db().$queryRaw<PledgePlace[]>`
    SELECT id, created_at AS "createdAt" FROM pledge p WHERE ${conditions} ORDER BY ${toOrder(newestFirst)} OFFSET ${SCAN_SIZE - 1}::int LIMIT 1`;
  return end ?? null;
}

/**
 * All matches, found by their trigrams and then sorted. Null if there are more than an index should find. The planner guesses how rare a word is and
 * guesses badly, so only the index is allowed here: no guess makes it read the whole table.
 */
async function findByTrigrams(search: PledgeSearch): Promise<Row[] | null> {
  const { words, text, indexed, conditions, newestFirst, limit } = search;
  const [, rows] = await db().$transaction([
    db()
      .$queryRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)`,
    db().$queryRaw<(Row & { many: boolean })[]>`
      WITH matching AS MATERIALIZED (
        SELECT p.id, p.created_at, ${conditions} AS fits FROM pledge p WHERE ${indexed} AND ${hasWords(text, words.words)} LIMIT ${SCAN_SIZE + 1}::int
      ), counted AS (SELECT count(*) > ${SCAN_SIZE}::int AS many FROM matching)
      SELECT id, many FROM matching, counted WHERE fits OR many ORDER BY ${toOrder(newestFirst)} LIMIT ${limit}::int`,
  ]);
  return rows.some(({ many }) => many) ? null : rows;
}

/**
 * Searches a list of pledges at a cost that does not depend on its length. A frequent word is found fastest along the list, a rare one by its trigrams. So
 * the first part of the list is scanned, and then the index is asked. A word that is too short for the index, or too frequent for it, is only searched up to
 * `searchedTo`; the search goes on from there.
 */
export async function searchPledges(search: PledgeSearch): Promise<PledgesFound> {
  const toFound = (rows: readonly Row[], searchedTo: PledgePlace | null): PledgesFound => ({
    ids: rows.map(({ id }) => id),
    searchedTo,
  });
  const near = await findAlongList(search);
  const end = near.length < search.limit ? await findEndOfScan(search) : null;
  if (end === null) return toFound(near, null);
  const all = search.words.hasTrigram ? await findByTrigrams(search) : null;
  return all ? toFound(all, null) : toFound(near, end);
}
