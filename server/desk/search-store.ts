import { Prisma } from '#generated/prisma/client';
import type { ReceiptNumber } from '#domain/receipt-number';
import { db } from '#server/db';
import { hasWords } from '#server/name-search-store';

/** A person found at the desk, with how many pledges they have made, counted up to 1,001. */
export type SupporterRow = Readonly<{ id: string; name: string | null; email: string; pledges: number }>;

/** An organisation found at the desk. */
export type OrganisationRow = Readonly<{ slug: string; name: string; website: string }>;

/** A payment found at the desk by one of its numbers. `reference`: its pledge; null if it has none. Amount in minor units. */
export type PaymentRow = Readonly<{
  id: bigint;
  reference: string | null;
  amount: bigint;
  currency: string;
  receivedOn: string;
}>;

/** The condition that a person was not forgotten. */
const KNOWN = Prisma.sql`NOT EXISTS (SELECT FROM erasure WHERE person_id = u.id)`;

/** How many pledges a person has made, counted up to 1,001. */
const PLEDGES = Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM pledge o WHERE o.supporter_id = u.id LIMIT 1001) own) AS pledges`;

/** The supporters of these pledges who have each of the words in their own name or address. */
export function findSupportersOf(
  pledges: readonly bigint[],
  words: readonly string[],
  limit: number,
): Promise<SupporterRow[]> {
  const text = Prisma.sql`fold_name(concat_ws(' ', u.name, u.email))`;
  return db().$queryRaw<SupporterRow[]>`
    SELECT u.id, u.name, u.email, ${PLEDGES}
    FROM person u WHERE u.id IN (SELECT supporter_id FROM pledge WHERE id = ANY(${[...pledges]}::bigint[])) AND ${KNOWN} AND ${hasWords(text, words)}
    ORDER BY fold_name(COALESCE(u.name, u.email)), u.email LIMIT ${limit}::int`;
}

/** How many people are looked at: of those with a frequent word, the first ones found. */
const LOOKED_AT = 1_000;

/** People of a condition that an index has, by name. Only an index is allowed: the planner would read the whole table for what it takes for frequent, or along an order. */
async function findByIndex(condition: Prisma.Sql, limit: number): Promise<SupporterRow[]> {
  const [, rows] = await db().$transaction([
    db()
      .$queryRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)`,
    db().$queryRaw<SupporterRow[]>`
      WITH found AS MATERIALIZED (SELECT id, name, email FROM person WHERE merged_into IS NULL AND ${condition} LIMIT ${LOOKED_AT}::int)
      SELECT u.id, u.name, u.email, ${PLEDGES} FROM found u WHERE ${KNOWN} ORDER BY fold_name(COALESCE(u.name, u.email)), u.email LIMIT ${limit}::int`,
  ]);
  return rows;
}

/** People who have each of the words in their name or address, also those who never pledged. One of the words has a trigram. */
export function findPeopleNamed(words: readonly string[], limit: number): Promise<SupporterRow[]> {
  return findByIndex(hasWords(Prisma.sql`fold_name(COALESCE(name, '') || ' ' || email)`, words), limit);
}

/** People whose whole name is this one, however short, also those who never pledged. */
export function findPeopleCalled(name: string, limit: number): Promise<SupporterRow[]> {
  return findByIndex(Prisma.sql`name IS NOT NULL AND fold_name(name) = (SELECT fold_name(${name}::text))`, limit);
}

/** How many organisations are put in order at most: of those with a frequent word, the first ones found. */
const SORTED = 1_000;

/** Organisations with each of the words in their names or their website, by name. Their index finds them (`organisation_search`). */
export function findOrganisationsNamed(words: readonly string[], limit: number): Promise<OrganisationRow[]> {
  return db().$queryRaw<OrganisationRow[]>`
    SELECT slug, name, website FROM (
      SELECT id, slug, public_name AS name, website_host AS website FROM organisation WHERE status <> 'merged' AND ${hasWords(Prisma.sql`search`, words)} LIMIT ${SORTED}::int
    ) o ORDER BY fold_name(name), id LIMIT ${limit}::int`;
}

/**
 * Payments with this number in full: what the bank or the treasurer noted, the id at a payment provider, or the number of a receipt. The number of an invoice finds
 * all payments of its pledge. The latest recorded first.
 */
export function findPaymentsNumbered(
  typed: string,
  { receipt, invoice }: Readonly<{ receipt: ReceiptNumber | null; invoice: ReceiptNumber | null }>,
  limit: number,
): Promise<PaymentRow[]> {
  const found = [
    Prisma.sql`SELECT m.id FROM payment m JOIN event_private t ON t.event_id = m.event_id WHERE fold_name(t.data ->> 'note') = fold_name(${typed}) AND t.data ->> 'note' IS NOT NULL`,
    Prisma.sql`SELECT id FROM payment WHERE external_id = ${typed} AND source <> 'bank'`,
    ...(receipt
      ? [
          Prisma.sql`SELECT payment_id FROM receipt WHERE year = ${receipt.year}::int AND number = ${receipt.number}::int`,
        ]
      : []),
    ...(invoice
      ? [
          Prisma.sql`SELECT m.id FROM invoice i JOIN payment m USING (pledge_id) WHERE i.year = ${invoice.year}::int AND i.number = ${invoice.number}::int`,
        ]
      : []),
  ];
  return db().$queryRaw<PaymentRow[]>`
    SELECT m.id, p.reference, m.amount, m.currency, m.received_on::text AS "receivedOn" FROM payment m LEFT JOIN pledge p ON p.id = m.pledge_id
    WHERE m.kind = 'payment' AND m.id IN (${Prisma.join(found, ' UNION ALL ')}) ORDER BY m.id DESC LIMIT ${limit}::int`;
}
