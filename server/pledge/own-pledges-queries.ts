import { money, toSafeNumber } from '#domain/money';
import { toParts } from '#domain/schedule';
import type { Person } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { toCurrency } from '#server/currency-column';
import { toSummary, type PledgeSummary } from '#server/pledge/pledge-summary';
import { findOwnRows, isOwnPledge, type SummaryRow } from '#server/pledge/summary-store';

const PAGE = 20;

function toBelow(cursor: string | null | undefined): bigint | null {
  return cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : null;
}

function toJsonParts({ parts, partCount, amount: whole, currency }: SummaryRow) {
  if (parts) return parts.map(({ due, amount }) => ({ due, amount: Number(amount) }));
  return toParts(money(whole, toCurrency(currency)), partCount).map(({ amount }) => ({
    due: null,
    amount: toSafeNumber(amount.amount),
  }));
}

/** One page of a person's own pledges, newest first, and where the next begins (null at the end). */
export async function listOwnPledges(
  person: Person,
  cursor: string | null | undefined,
): Promise<Readonly<{ pledges: PledgeSummary[]; next: string | null }>> {
  const [{ terms }, rows] = await Promise.all([getCampaign(), findOwnRows(person.id, toBelow(cursor), PAGE + 1)]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    pledges: page.map((row) => toSummary(row, terms.graceDays)),
    next: rows.length > PAGE && last ? String(last.id) : null,
  };
}

/**
 * The same page as the JSON API shows it: amounts in minor units, due dates `YYYY-MM-DD`, null before acceptance; null for a cursor that no page of this person gave: a program
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
      amount: toSafeNumber(row.amount),
      currency: row.currency,
      hoursPerMonth: row.hoursPerMonth,
      received: toSafeNumber(row.settled + row.excess),
      createdAt: row.createdAt.toISOString(),
      instalments: toJsonParts(row),
    })),
    next: rows.length > PAGE && last ? String(last.id) : null,
  };
}
