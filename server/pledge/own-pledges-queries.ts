import type { PledgeGroup } from '#domain/fulfilment';
import { money } from '#domain/money';
import { toParts } from '#domain/schedule';
import { toCurrency } from '#server/currency-column';
import type { Person } from '#server/auth';
import { toOwnSummary, type OwnPledgeSummary } from '#server/pledge/pledge-summary';
import { findOwnRows, isOwnRow, type SummaryRow } from '#server/pledge/summary-store';
import { DEFAULT_LANG, type Lang } from '#content/languages';

const PAGE = 20;

function toBelow(cursor: string | null | undefined): bigint | null {
  return cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : null;
}

function toJsonParts({ instalments, parts, amount: whole, currency }: SummaryRow) {
  if (instalments) return instalments.map(({ due, amount }) => ({ due, amount: BigInt(amount) }));
  return toParts(money(whole, toCurrency(currency)), parts).map(({ amount }) => ({
    due: null,
    amount: amount.amount,
  }));
}

/** One page of a person's own pledges and their organisations', of one group or of all, newest first, and the cursor of the next page (null on the last). */
export async function listOwnPledges(
  person: Person,
  cursor: string | null | undefined,
  lang: Lang = DEFAULT_LANG,
  group: PledgeGroup | null = null,
): Promise<Readonly<{ pledges: OwnPledgeSummary[]; next: string | null }>> {
  const rows = await findOwnRows(person.id, toBelow(cursor), PAGE + 1, group);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    pledges: page.map((row) => toOwnSummary(row, lang)),
    next: rows.length > PAGE && last ? String(last.id) : null,
  };
}

/** How many pledges the page of an organisation lists. */
const MOST_OF_ONE = 100;

/** The pledges of an organisation that a person may see, newest first. */
export async function listOrganisationPledges(
  person: Person,
  organisation: bigint,
  lang: Lang,
): Promise<OwnPledgeSummary[]> {
  const rows = await findOwnRows(person.id, null, MOST_OF_ONE, null, organisation);
  return rows.map((row) => toOwnSummary(row, lang));
}

/**
 * The same page for the JSON API: amounts in minor units as bigints (`stringifyExactJson` writes them), due dates `YYYY-MM-DD`, null before acceptance. Null
 * for a cursor that no page of this person has, because a client that restarted at the first page would count its pledges twice.
 */
export async function listOwnPledgesJson(person: Person, cursor: string | null) {
  const below = toBelow(cursor);
  if (cursor && (below === null || !(await isOwnRow(person.id, below)))) return null;
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
      repeat: row.repeat,
      hoursPerMonth: row.hoursPerMonth,
      received: row.settled + row.excess,
      ended: row.ended,
      released: row.released,
      createdAt: row.createdAt.toISOString(),
      instalments: toJsonParts(row),
    })),
    next: rows.length > PAGE && last ? String(last.id) : null,
  };
}
