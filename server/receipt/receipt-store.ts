import type { CivilDate } from '#domain/civil-date';
import type { Issuer } from '#domain/issuer';
import { db } from '#server/db';

/** Gives at most `most` receipts that wait their numbers in `year`. Returns how many. */
export async function storeNumbers(
  row: Readonly<{ year: number; at: Date; issuer: Issuer; most: number }>,
): Promise<number> {
  const [found] = await db().$queryRaw<{ issued: number }[]>`
    SELECT issue_receipts(${JSON.stringify(row)}::jsonb) AS issued`;
  return found?.issued ?? 0;
}

/** Erases whom receipts were issued to, where no law keeps it on that day. Returns how many. */
export async function eraseNames(on: CivilDate, at: Date): Promise<bigint> {
  const [found] = await db().$queryRaw<{ erased: bigint }[]>`
    SELECT erase_receipts(${on}::date, ${at}::timestamptz, NULL) AS erased`;
  return found?.erased ?? 0n;
}
