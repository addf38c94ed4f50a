import { toShown } from '#domain/consent';
import { toDedication, type Dedication } from '#domain/dedication';
import { money, type Money } from '#domain/money';
import type { Repeat } from '#domain/schedule';
import { readNameSearch, type NameSearch } from '#domain/name-search';
import type { Campaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { SCAN_SIZE } from '#server/pledge/pledge-search-store';
import { toCurrency } from '#server/currency-column';
import { fromCursor, toCursor, type SupporterPlace } from '#server/supporter/supporter-cursor';
import { findNamedRows, findShownRows, type SupporterPart, type SupporterRow } from '#server/supporter/supporter-store';

/** A supporter as the public may see them, one per pledge: no address, no reference, and nothing without consent. `month` is `YYYY-MM`. */
export type ShownSupporter = Readonly<{
  name: string;
  kind: 'one-time' | 'membership';
  programme: Readonly<{ slug: string; name: string }> | null;
  membershipClass: string | null;
  /** What is given each time. */
  amount: Money | null;
  repeat: Repeat;
  hoursPerMonth: number | null;
  message: string | null;
  dedication: Dedication | null;
  month: string;
}>;

/** A part of the list, newest first, and the cursor of the next part (null at the end). */
export type SupporterList = Readonly<{ supporters: readonly ShownSupporter[]; next: string | null }>;

/** What a visitor requests: a part of a name, and the cursor to continue from. */
export type SupportersParams = Readonly<{ q: string; after: string }>;

/**
 * One page of the list. `lost`: the cursor is not valid for this site. `searchedOnly`: the word was too short or too frequent for an index, so only the next
 * `searchedOnly` names were searched and `next` continues after them; null: all names were searched.
 */
export type SupportersFound =
  | (SupporterList & Readonly<{ kind: 'found'; asked: SupportersParams; searchedOnly: number | null }>)
  | Readonly<{ kind: 'lost'; asked: SupportersParams }>;

/** The number of names on one page. */
export const SUPPORTERS_PAGE = 60;

function toSupporter(row: SupporterRow): ShownSupporter[] {
  const amount = row.amount ? money(row.amount, toCurrency(row.currency)) : null;
  const shown = toShown({
    consents: { showName: true, showAmount: row.amount !== null, showMessage: row.message !== null },
    displayName: row.displayName,
    amount,
    message: row.message || null,
    dedication: toDedication(row.dedication, row.dedicationName ?? ''),
  });
  const { programmeSlug: slug, programmeName: name, kind, membershipClass, hoursPerMonth } = row;
  const month = today(row.createdAt).slice(0, 7);
  const programme = slug !== null && name !== null ? { slug, name } : null;
  return shown
    ? [
        {
          ...shown,
          kind,
          programme,
          membershipClass,
          repeat: row.amount === null ? 'once' : (row.repeat as Repeat),
          hoursPerMonth,
          month,
        },
      ]
    : [];
}

/** Makes a page from rows that were read with one extra row. If there was no extra row, the next page starts at `onward`. */
function toList(rows: readonly SupporterRow[], many: number, onward: SupporterPlace | null = null): SupporterList {
  const page = rows.slice(0, many);
  const last = rows.length > many ? page.at(-1) : onward;
  return { supporters: page.flatMap(toSupporter), next: last ? toCursor(last) : null };
}

/** The newest supporters of a campaign who want to be named, `many` of them. */
export async function findRecentSupporters({ id }: Campaign, many: number): Promise<SupporterList> {
  return toList(await findShownRows({ campaignId: id, after: null, limit: many + 1 }), many);
}

async function search(
  part: SupporterPart,
  words: NameSearch,
): Promise<SupporterList & { searchedOnly: number | null }> {
  const { rows, searchedTo } = await findNamedRows(part, words);
  return { ...toList(rows, SUPPORTERS_PAGE, searchedTo), searchedOnly: searchedTo && SCAN_SIZE };
}

function one(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text : '';
}

/** The search text and cursor from URL parameters (`q`, `after`) with any content. */
export function parseListParams(params: Readonly<Record<string, unknown>>): SupportersParams {
  return { q: readNameSearch(one(params.q))?.typed ?? '', after: one(params.after) };
}

/**
 * One page of a campaign's names that may be shown, newest first, as URL parameters request it (`q`, `after`). `inParts`: a search reads the next
 * `SCAN_SIZE` names only, which costs less than a search of all of them.
 */
export async function listSupporters(
  { id }: Campaign,
  params: Readonly<Record<string, unknown>>,
  { inParts = false }: Readonly<{ inParts?: boolean }> = {},
): Promise<SupportersFound> {
  const word = readNameSearch(one(params.q));
  const asked = parseListParams(params);
  const after = asked.after === '' ? null : fromCursor(asked.after);
  if (asked.after !== '' && after === null) return { kind: 'lost', asked: { ...asked, after: '' } };
  const part = { campaignId: id, after, limit: SUPPORTERS_PAGE + 1 };
  const words = word && inParts ? { ...word, hasTrigram: false } : word;
  if (words) return { kind: 'found', asked, ...(await search(part, words)) };
  return { kind: 'found', asked, ...toList(await findShownRows(part), SUPPORTERS_PAGE), searchedOnly: null };
}
