import type { Person } from '#server/auth';
import { toSummary, type PledgeSummary } from '#server/pledge/pledge-summary';
import { findOwnRows, isOwnPledge } from '#server/pledge/summary-store';

const PAGE = 20;

function toBelow(cursor: string | null | undefined): bigint | null {
  return cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : null;
}

/** One page of a person's own pledges, newest first, and where the next begins (null at the end). */
export async function listOwnPledges(
  person: Person,
  cursor: string | null | undefined,
): Promise<Readonly<{ pledges: PledgeSummary[]; next: string | null }>> {
  const rows = await findOwnRows(person.id, toBelow(cursor), PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    pledges: page.map(toSummary),
    next: rows.length > PAGE && last ? String(last.id) : null,
  };
}

/**
 * The same page as the JSON API shows it: amounts in minor units as bigints (`stringifyExactJson` writes them), due dates `YYYY-MM-DD`; null for a cursor that no page of this person gave: a program
 * that went on from the beginning would count its pledges twice.
 */
export async function listOwnPledgesJson(person: Person, cursor: string | null) {
  const below = toBelow(cursor);
  if (cursor && (below === null || !(await isOwnPledge(person.id, below)))) return null;
  const rows = await findOwnRows(person.id, below, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    pledges: page.map((row) => ({
      reference: row.reference,
      kind: row.kind,
      review: row.review,
      amount: row.amount,
      currency: row.currency,
      hoursPerMonth: row.hoursPerMonth,
      received: row.settled + row.excess,
      createdAt: row.createdAt.toISOString(),
      instalments: (row.parts ?? []).map(({ due, amount }) => ({ due, amount: BigInt(amount) })),
    })),
    next: rows.length > PAGE && last ? String(last.id) : null,
  };
}
