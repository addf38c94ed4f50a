import type { Lang } from '#content/languages';
import type { Money } from '#domain/money';
import { KEPT_DAYS, waitingStateAt, type WaitingState } from '#domain/waiting-list';
import type { Person, Staff } from '#server/auth';
import { findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { now } from '#server/clock';
import { readListNames } from '#server/waiting/list-name';
import {
  countLine,
  findAllInLine,
  findPlaces,
  findWaitingOf,
  findWaitingRow,
  type WaitingRow,
} from '#server/waiting/waiting-store';

/**
 * A person's entry in the waiting list of a level, as it is now. `place` of `all` who wait, from 1. `price`: of a year, null if the level is not on offer any more.
 * `until`: when the offer ends or ended (RFC 3339). `reference`: of the sponsorship that took the place, or waits for a benefit.
 */
export type OwnWaiting = Readonly<{
  id: string;
  kind: 'tier' | 'benefit';
  slug: string;
  /** The name of the level or benefit. */
  list: string;
  price: Money | null;
  organisation: string | null;
  years: number;
  state: WaitingState;
  place: number;
  all: number;
  joinedAt: string;
  until: string | null;
  reference: string | null;
  /** The answers are kept, to join again with them. */
  hasAnswers: boolean;
}>;

const NOT_IN_LINE = { place: 0, all: 0 };

async function toOwn(rows: readonly WaitingRow[], lang: Lang): Promise<OwnWaiting[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [levels, nameOf, places] = await Promise.all([findOfferedTiers(), readListNames(lang), findPlaces(ids)]);
  const priceOf = (row: WaitingRow) => levels.find(({ slug, published }) => published && slug === row.slug)?.price;
  return rows.map((row) => ({
    id: String(row.id),
    kind: row.kind === 'benefit' ? 'benefit' : 'tier',
    slug: row.slug,
    list: nameOf(row),
    price: (row.kind === 'tier' && priceOf(row)) || null,
    organisation: row.answers?.organisation ?? row.organisation?.publicName ?? null,
    years: row.years,
    state: waitingStateAt(row, now()),
    ...(places.get(row.id) ?? NOT_IN_LINE),
    joinedAt: row.joinedAt.toISOString(),
    until: row.offerUntil?.toISOString() ?? null,
    reference: row.pledge?.reference ?? null,
    hasAnswers: row.answers !== null,
  }));
}

/** What a person waits for, and the offers that ended lately. */
export async function listOwnWaiting(person: Person, lang: Lang): Promise<OwnWaiting[]> {
  const rows = await findWaitingOf(person.id, new Date(now().getTime() - KEPT_DAYS * 86_400_000));
  return toOwn(rows, lang);
}

/** An id from an address; null for any other text. */
export function toEntryId(text: string): bigint | null {
  return /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null;
}

/** One entry of the person's own; null if it is not theirs. */
export async function findOwnWaiting(person: Person, id: string, lang: Lang): Promise<OwnWaiting | null> {
  const entry = toEntryId(id);
  const row = entry === null ? null : await findWaitingRow(entry);
  const [own] = row?.person.id === person.id ? await toOwn([row], lang) : [];
  return own ?? null;
}

/** How many wait for a level. */
export async function countWaitingFor(slug: string): Promise<number> {
  return countLine(slug);
}

/** One line of a waiting list for staff. */
export type DeskWaiting = Readonly<{
  id: string;
  place: number;
  who: string;
  email: string;
  organisation: string | null;
  years: number;
  state: WaitingState;
  joinedAt: string;
  until: string | null;
  /** The sponsorship that waits for a benefit. */
  reference: string | null;
}>;

/** A waiting list for staff, in the order of the line. */
export type DeskWaitingList = Readonly<{
  kind: OwnWaiting['kind'];
  slug: string;
  name: string;
  entries: readonly DeskWaiting[];
}>;

/** More than the desk shows at once. */
const MOST = 1_000;

/** The waiting lists in which somebody waits. `isCut`: there are more than the page shows. */
export async function listWaiting(
  _staff: Staff<'read-desk'>,
  lang: Lang,
): Promise<Readonly<{ lists: DeskWaitingList[]; isCut: boolean }>> {
  const rows = await findAllInLine(MOST + 1);
  const at = now();
  const groups = Map.groupBy(rows.slice(0, MOST), ({ kind, slug }) => `${kind} ${slug}`);
  const nameOf = await readListNames(lang);
  const toList = (entries: readonly WaitingRow[]): DeskWaitingList => {
    const { kind = '', slug = '' } = entries[0] ?? {};
    return {
      kind: kind === 'benefit' ? 'benefit' : 'tier',
      slug,
      name: nameOf({ kind, slug }),
      entries: entries.map((row, index) => ({
        id: String(row.id),
        place: index + 1,
        who: row.person.name ?? row.person.email,
        email: row.person.email,
        organisation: row.answers?.organisation ?? row.organisation?.publicName ?? null,
        years: row.years,
        state: waitingStateAt(row, at),
        joinedAt: row.joinedAt.toISOString(),
        until: row.offerUntil?.toISOString() ?? null,
        reference: row.pledge?.reference ?? null,
      })),
    };
  };
  return { lists: [...groups.values()].map(toList), isCut: rows.length > MOST };
}
