import { toShown } from '#domain/consent';
import { money, type Money } from '#domain/money';
import { readNameSearch, type NameSearch } from '#domain/name-search';
import type { Campaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { fromCursor, toCursor, type SupporterPlace } from '#server/supporter/supporter-cursor';
import {
  findAlongList,
  findByTrigrams,
  findEndOfWalk,
  findShownRows,
  WALK,
  type SupporterPart,
  type SupporterRow,
} from '#server/supporter/supporter-store';

/** A supporter as the public may see them, one for a pledge: no address, no number, and nothing without its consent. `month` is `YYYY-MM`. */
export type ShownSupporter = Readonly<{
  name: string;
  kind: 'one-time' | 'membership';
  programme: Readonly<{ slug: string; name: string }> | null;
  membershipClass: string | null;
  amount: Money | null;
  hoursPerMonth: number | null;
  message: string | null;
  month: string;
}>;

/** A part of the list, newest first, and the cursor of what comes after it (null at its end). */
export type SupporterList = Readonly<{ supporters: readonly ShownSupporter[]; next: string | null }>;

/** What the list is asked for: a part of a name, and where to go on. */
export type SupportersAsked = Readonly<{ q: string; after: string }>;

/**
 * One page of the list. `lost` where its cursor is none of this site's. `searchedOnly`: a word too short for an index was
 * looked for in the next so many names only (null: in all); `next` goes on behind them.
 */
export type SupportersFound =
  | (SupporterList & Readonly<{ kind: 'found'; asked: SupportersAsked; searchedOnly: number | null }>)
  | Readonly<{ kind: 'lost'; asked: SupportersAsked }>;

/** Names on one page. */
export const SUPPORTERS_PAGE = 60;

function toSupporter(row: SupporterRow): ShownSupporter[] {
  const amount = row.amount ? money(row.amount, toCurrency(row.currency)) : null;
  const shown = toShown({
    consents: { showName: true, showAmount: row.amount !== null, showMessage: row.message !== null },
    displayName: row.displayName,
    amount,
    message: row.message || null,
  });
  const { programmeSlug: slug, programmeName: name, kind, membershipClass, hoursPerMonth } = row;
  const month = today(row.createdAt).slice(0, 7);
  const programme = slug !== null && name !== null ? { slug, name } : null;
  return shown ? [{ ...shown, kind, programme, membershipClass, hoursPerMonth, month }] : [];
}

/** A page out of rows that were asked for one beyond it; `onward` is where to go on when there was none. */
function toList(rows: readonly SupporterRow[], many: number, onward: SupporterPlace | null = null): SupporterList {
  const page = rows.slice(0, many);
  const last = rows.length > many ? page.at(-1) : onward;
  return { supporters: page.flatMap(toSupporter), next: last ? toCursor(last) : null };
}

/** So many of a campaign's newest supporters who wish to be named. */
export async function findRecentSupporters({ id }: Campaign, many: number): Promise<SupporterList> {
  return toList(await findShownRows({ campaignId: id, after: null, limit: many + 1 }), many);
}

/**
 * A word many names hold is found soonest along the list, a rare one by its trigrams; so some of the list is gone along first, and it costs
 * the same however long the list is.
 */
async function search(
  part: SupporterPart,
  { pattern, hasTrigram }: NameSearch,
): Promise<SupporterList & { searchedOnly: number | null }> {
  const near = await findAlongList(part, pattern);
  const end = near.length < part.limit ? await findEndOfWalk(part) : null;
  if (end === null) return { ...toList(near, SUPPORTERS_PAGE), searchedOnly: null };
  if (!hasTrigram) return { ...toList(near, SUPPORTERS_PAGE, end), searchedOnly: WALK };
  return { ...toList(await findByTrigrams(part, pattern), SUPPORTERS_PAGE), searchedOnly: null };
}

function one(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text : '';
}

/** What an address asks of the list (`q`, `after`), whatever it holds. */
export function readAsked(params: Readonly<Record<string, unknown>>): SupportersAsked {
  return { q: readNameSearch(one(params.q))?.typed ?? '', after: one(params.after) };
}

/** One page of a campaign's names that may be shown, as an address asks for it (`q`, `after`), newest first. */
export async function listSupporters(
  { id }: Campaign,
  params: Readonly<Record<string, unknown>>,
): Promise<SupportersFound> {
  const word = readNameSearch(one(params.q));
  const asked = readAsked(params);
  const after = asked.after === '' ? null : fromCursor(asked.after);
  if (asked.after !== '' && after === null) return { kind: 'lost', asked: { ...asked, after: '' } };
  const part = { campaignId: id, after, limit: SUPPORTERS_PAGE + 1 };
  if (word) return { kind: 'found', asked, ...(await search(part, word)) };
  return { kind: 'found', asked, ...toList(await findShownRows(part), SUPPORTERS_PAGE), searchedOnly: null };
}
