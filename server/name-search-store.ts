import { Prisma } from '#generated/prisma/client';

/** The condition that a folded text has each of these words. A pattern is made once for a query: a function of a parameter would be called for each row. */
export function hasWords(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`${text} LIKE (SELECT name_pattern(${word}::text))`),
    ' AND ',
  );
}
