import { cache } from 'react';
import { ASSIGNED } from '#domain/assignment';
import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { readColumns } from '#domain/queue-column';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import { FULFILMENTS } from '#domain/fulfilment';
import { readNameSearch } from '#domain/name-search';
import { findReference, type Reference } from '#domain/reference';
import { REVIEW_STATES, WAITING_STATES, type ReviewState } from '#domain/review';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { describePledge, toRecurring, type PledgeSummary } from '#server/pledge/pledge-summary';
import { findMoneyOf } from '#server/desk/queue-column-store';
import {
  countQueueRows,
  findQueueRows,
  type QueueFilter,
  type QueueDbRow,
  type QueuePart,
} from '#server/desk/queue-store';
import { DEFAULT_LANG, type Lang } from '#content/languages';

/** The parameters of the desk's list as in its address. Each value is as typed, or empty if it is missing; `columns` are those that the list knows, with commas. */
export type QueueAsked = Readonly<
  Record<
    | 'q'
    | 'state'
    | 'kind'
    | 'programme'
    | 'tier'
    | 'campaign'
    | 'tag'
    | 'fulfilment'
    | 'assigned'
    | 'sort'
    | 'columns'
    | 'cursor',
    string
  >
>;

/** One pledge of the desk's list. `waitedHours` counts from its submission. */
export type QueueItem = Pick<
  PledgeSummary,
  'reference' | 'kind' | 'what' | 'amount' | 'recurring' | 'hoursPerMonth' | 'review'
> &
  Readonly<{
    name: string;
    /** Whether the first of two approvals is given. */
    halfApproved: boolean;
    waitedHours: number;
    /** Whom it is assigned to, while it waits. */
    assignee: string | null;
    tags: readonly string[];
    submittedOn: CivilDate;
    /** The campaign's slug, and the address of who made it. */
    campaign: string;
    email: string;
    /** Only if a column shows them: what arrived and is still expected, and when the next instalment falls due. */
    money: Readonly<{ received: Money; open: Money; due: CivilDate | null }> | null;
  }>;

/**
 * One page of the desk's list, the cursor of the next page (null on the last), and the filters in the address. `waiting` is the number of pledges that await a
 * decision, up to 1,001, if the list shows exactly those; otherwise null.
 */
export type QueueView = Readonly<{
  items: QueueItem[];
  next: string | null;
  asked: QueueAsked;
  /** The total. `isMore` if counting stopped at that number. Null if it is not known: what a search or a fulfilment finds beyond its page is not counted. */
  count: Readonly<{ atLeast: number; isMore: boolean }> | null;
  waiting: number | null;
  /** The number of pledges that were looked at for the words or the fulfilment, if that was only a part: `next` continues after them. */
  searchedOnly: number | null;
}>;

/** The number of pledges on one page. */
export const QUEUE_PAGE = 50;
const HOUR_MS = 3_600_000;
const LONGEST_WORD = 200;

const COUNTED = 1_000;

function one(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  // Without NUL, which PostgreSQL cannot store in a text.
  return typeof text === 'string' ? text.replaceAll('\0', '') : '';
}

/** The address's parameters, each once and as text. Unknown parameters are left out. */
export function toQueueAsked(params: Readonly<Record<string, unknown>>): QueueAsked {
  const { q, state, kind, programme, tier, campaign, tag, fulfilment, assigned, sort, columns, cursor } = params;
  return {
    q: one(q).trim().slice(0, LONGEST_WORD),
    state: one(state),
    kind: one(kind),
    programme: one(programme),
    tier: one(tier),
    campaign: one(campaign),
    tag: one(tag),
    fulfilment: one(fulfilment),
    assigned: one(assigned),
    sort: one(sort),
    columns: readColumns(columns).join(),
    cursor: one(cursor),
  };
}

function toAfter(cursor: string): QueueFilter['after'] {
  const [ms = '', id = ''] = cursor.split('-');
  if (!/^\d{1,15}$/.test(ms) || !/^\d{1,18}$/.test(id)) return null;
  const createdAt = new Date(Number(ms));
  return Number.isNaN(createdAt.getTime()) ? null : { createdAt, id: BigInt(id) };
}

function toStates(state: string): readonly string[] {
  if (state === 'any' || state === 'all') return [];
  const one = REVIEW_STATES.find((each) => each === state);
  return one ? [one] : WAITING_STATES;
}

/** The filter of a list, as its reader means it: for a reference, or else for the words. */
export function toFilter(reader: Staff, asked: QueueAsked, reference: Reference | null = null): QueueFilter {
  const { q, state, kind, programme, tier, campaign, tag, sort, cursor } = asked;
  const fulfilment = FULFILMENTS.find((each) => each === asked.fulfilment) ?? null;
  return {
    q: reference ? null : readNameSearch(q),
    reference,
    // Only what is approved has a fulfilment.
    states: fulfilment ? ['approved'] : reference && state === '' ? [] : toStates(state),
    kind: isPledgeKind(kind) ? kind : null,
    programme: programme || null,
    tier: tier || null,
    campaign: campaign || null,
    tag: tag || null,
    fulfilment: fulfilment && { is: fulfilment, on: today() },
    assigned: ASSIGNED.find((each) => each === asked.assigned)
      ? { to: asked.assigned === 'me' ? reader.id : null }
      : null,
    newestFirst: sort === 'newest',
    after: toAfter(cursor),
    limit: QUEUE_PAGE + 1,
  };
}

/** A row of the desk's list as its page shows it. */
export function toQueueItem(row: QueueDbRow, at: Date, lang: Lang): QueueItem {
  return {
    reference: row.reference,
    kind: row.kind as PledgeKind,
    what: describePledge(row, lang),
    name: row.organisation ?? (row.displayName || row.supporter || row.email),
    amount: row.amount === 0n ? null : money(row.amount, toCurrency(row.currency)),
    recurring: toRecurring(row),
    hoursPerMonth: row.hoursPerMonth,
    review: row.review as ReviewState,
    halfApproved: row.review === 'submitted' && row.approvals > 0,
    waitedHours: (at.getTime() - row.createdAt.getTime()) / HOUR_MS,
    assignee: WAITING_STATES.some((state) => state === row.review) ? row.assignee : null,
    tags: row.tags,
    submittedOn: today(row.createdAt),
    campaign: row.campaign,
    email: row.email,
    money: null,
  };
}

/** The pledge with the reference that was asked for, or else what has the words: eight letters may be a name. */
export async function findAsked(reader: Staff, asked: QueueAsked): Promise<QueuePart> {
  const reference = findReference(asked.q);
  const part = reference ? await findQueueRows(toFilter(reader, asked, reference)) : null;
  return part && part.rows.length > 0 ? part : findQueueRows(toFilter(reader, asked));
}

function toCount(found: number | null): QueueView['count'] {
  return found === null ? null : { atLeast: Math.min(found, COUNTED), isMore: found > COUNTED };
}

/** One page of pledges for staff, with texts in a language. Without parameters: the pledges that await a decision, oldest first. */
export async function listQueue(
  staff: Staff<'read-desk'>,
  params: Readonly<Record<string, unknown>>,
  lang: Lang = DEFAULT_LANG,
): Promise<QueueView> {
  const asked = toQueueAsked(params);
  const [{ rows, searchedTo }, counted] = await Promise.all([
    findAsked(staff, asked),
    asked.cursor ? count(staff, asked) : null,
  ]);
  // A list with a single page needs no count query.
  const isWhole = !asked.cursor && rows.length <= QUEUE_PAGE && !searchedTo;
  const found = counted ?? (isWhole ? rows.length : await count(staff, asked));
  const page = rows.slice(0, QUEUE_PAGE);
  const last = rows.length > QUEUE_PAGE ? page.at(-1) : searchedTo?.place;
  const at = now();
  return {
    items: await withMoney(page, asked, at, lang),
    next: last ? `${last.createdAt.getTime()}-${last.id}` : null,
    searchedOnly: searchedTo?.many ?? null,
    asked,
    count: toCount(found),
    waiting: isUnfiltered(asked) ? found : null,
  };
}

/** The items of a page, with their money if a column shows it. */
async function withMoney(page: readonly QueueDbRow[], asked: QueueAsked, at: Date, lang: Lang): Promise<QueueItem[]> {
  const isShown = readColumns(asked.columns).some((column) => ['received', 'open', 'due'].includes(column));
  const found = isShown ? await findMoneyOf(page.map(({ id }) => id)) : [];
  const sums = new Map(found.map((row) => [row.id, row]));
  return page.map((row) => {
    const sum = row.amount === 0n ? undefined : sums.get(row.id);
    const currency = toCurrency(row.currency);
    return {
      ...toQueueItem(row, at, lang),
      money: sum ? { received: money(sum.received, currency), open: money(sum.open, currency), due: sum.due } : null,
    };
  });
}

/** The address of a page of the list: its filters and a cursor. */
export function toQueueHref(asked: QueueAsked, cursor: string): string {
  const params = new URLSearchParams(Object.entries({ ...asked, cursor }).filter(([, value]) => value !== ''));
  return params.size > 0 ? `/admin/pledges?${params}` : '/admin/pledges';
}

/** The count of the unfiltered list, once per request, because both the page and the desk around it show it. */
const countWaiting = cache((reader: Staff) => countQueueRows(toFilter(reader, toQueueAsked({}))));

function isUnfiltered({ cursor: _, sort: __, columns: ___, ...filters }: QueueAsked): boolean {
  return Object.values(filters).every((value) => value === '');
}

function count(reader: Staff, asked: QueueAsked): Promise<number | null> {
  return isUnfiltered(asked) ? countWaiting(reader) : countQueueRows(toFilter(reader, asked));
}

/** How many pledges of a list a reviewer can still decide about. Null if it is not known, as after a search for words. */
export async function countLeft(staff: Staff, list: QueueAsked): Promise<QueueView['count']> {
  return toCount(await countQueueRows({ ...toFilter(staff, list), decidableBy: staff.id }));
}

/** The number of pledges that await a decision, counted up to 1,001. */
export async function countInReview(staff: Staff): Promise<number> {
  return (await countWaiting(staff)) ?? 0;
}
