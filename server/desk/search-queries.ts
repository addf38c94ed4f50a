import { civilDate, type CivilDate } from '#domain/civil-date';
import { parseInvoiceNumber } from '#domain/invoice';
import { money, type Money } from '#domain/money';
import { readNameSearch, type NameSearch } from '#domain/name-search';
import { findPlaces } from '#domain/place-search';
import { parseReceiptNumber } from '#domain/receipt-number';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { findAsked, toQueueAsked, toQueueItem, type QueueItem } from '#server/desk/queue-queries';
import {
  findOrganisationsNamed,
  findPaymentsNumbered,
  findPeopleCalled,
  findPeopleNamed,
  findSupportersOf,
  type OrganisationRow,
  type SupporterRow,
} from '#server/desk/search-store';
import { listViews, type SavedView } from '#server/saved-view/saved-view-queries';
import { DEFAULT_LANG, type Lang } from '#content/languages';

/** A payment that the search found. `reference`: its pledge; null if it has none yet. */
export type FoundPayment = Readonly<{ id: string; reference: string | null; amount: Money; receivedOn: CivilDate }>;

/** What the desk has that fits the words: the newest pledges, people, organisations, and payments by one of their numbers. `isMore`: there are more pledges. */
export type DeskSearch = Readonly<{
  /** The words as typed, cleaned and cut; empty if there are none. */
  q: string;
  pledges: readonly QueueItem[];
  isMore: boolean;
  supporters: readonly SupporterRow[];
  organisations: readonly OrganisationRow[];
  payments: readonly FoundPayment[];
  /** The searcher's own saved views with the words in their names. */
  views: readonly SavedView[];
}>;

/** How many of each kind the search shows. */
export const SHOWN = 6;

const NOTHING: DeskSearch = {
  q: '',
  pledges: [],
  isMore: false,
  supporters: [],
  organisations: [],
  payments: [],
  views: [],
};

/**
 * People with the words in their name or address: the supporters of the newest pledges first, then others. Words that are all too short for the index find, of others,
 * only who is called exactly that. So the cost depends neither on how many people nor on how many pledges there are.
 */
async function findPeople(pledges: readonly bigint[], search: NameSearch): Promise<SupporterRow[]> {
  const { words, hasTrigram, typed } = search;
  const first = pledges.length > 0 ? await findSupportersOf(pledges, words, SHOWN) : [];
  if (first.length === SHOWN) return first;
  const known = new Set(first.map(({ id }) => id));
  const others = hasTrigram ? await findPeopleNamed(words, SHOWN) : await findPeopleCalled(typed, SHOWN);
  return [...first, ...others.filter(({ id }) => !known.has(id))].slice(0, SHOWN);
}

/** Searches the whole desk. */
export async function searchDesk(
  staff: Staff<'read-desk'>,
  typed: unknown,
  lang: Lang = DEFAULT_LANG,
): Promise<DeskSearch> {
  const search = readNameSearch(toQueueAsked({ q: typed }).q);
  if (!search) return NOTHING;
  const { words, typed: q } = search;
  const numbers = { receipt: parseReceiptNumber(q), invoice: parseInvoiceNumber(q.toUpperCase()) };
  const [{ rows, searchedTo }, organisations, payments, views] = await Promise.all([
    findAsked(staff, toQueueAsked({ q, state: 'any', sort: 'newest' })),
    findOrganisationsNamed(words, SHOWN),
    findPaymentsNumbered(q, numbers, SHOWN),
    listViews(staff),
  ]);
  const ids = rows.map(({ id }) => id);
  const at = now();
  return {
    q,
    pledges: rows.slice(0, SHOWN).map((row) => toQueueItem(row, at, lang)),
    isMore: rows.length > SHOWN || searchedTo !== null,
    supporters: await findPeople(ids, search),
    organisations,
    views: findPlaces(
      views.map((view) => ({ ...view, text: view.name })),
      q,
    ),
    payments: payments.map(({ id, reference, amount, currency, receivedOn }) => ({
      id: String(id),
      reference,
      amount: money(amount, toCurrency(currency)),
      receivedOn: civilDate(receivedOn),
    })),
  };
}
