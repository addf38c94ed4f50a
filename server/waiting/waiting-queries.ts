import type { Lang } from '#content/languages';
import type { Money } from '#domain/money';
import { KEPT_DAYS, waitingStateAt, type WaitingState } from '#domain/waiting-list';
import type { Person, Staff } from '#server/auth';
import { findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { now } from '#server/clock';
import { nameList } from '#server/waiting/list-name';
import {
  countLine,
  findAllInLine,
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

type Levels = Awaited<ReturnType<typeof findOfferedTiers>>;

async function toOwn(row: WaitingRow, levels: Levels, lang: Lang): Promise<OwnWaiting> {
  const level = levels.find(({ slug, published }) => published && slug === row.slug);
  return {
    id: String(row.id),
    kind: row.kind === 'benefit' ? 'benefit' : 'tier',
    slug: row.slug,
    list: await nameList(row, lang),
    price: (row.kind === 'tier' && level?.price) || null,
    organisation: row.answers?.organisation ?? row.organisation?.publicName ?? null,
    years: row.years,
    state: waitingStateAt(row, now()),
    ...(await countLine(row, row.id)),
    joinedAt: row.joinedAt.toISOString(),
    until: row.offerUntil?.toISOString() ?? null,
    reference: row.pledge?.reference ?? null,
    hasAnswers: row.answers !== null,
  };
}

/** What a person waits for, and the offers that ended lately. */
export async function listOwnWaiting(person: Person, lang: Lang): Promise<OwnWaiting[]> {
  const rows = await findWaitingOf(person.id, new Date(now().getTime() - KEPT_DAYS * 86_400_000));
  if (rows.length === 0) return [];
  const levels = await findOfferedTiers();
  return Promise.all(rows.map((row) => toOwn(row, levels, lang)));
}

/** An id from an address; null for any other text. */
export function toEntryId(text: string): bigint | null {
  return /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null;
}

/** One entry of the person's own; null if it is not theirs. */
export async function findOwnWaiting(person: Person, id: string, lang: Lang): Promise<OwnWaiting | null> {
  const entry = toEntryId(id);
  const row = entry === null ? null : await findWaitingRow(entry);
  return row?.person.id === person.id ? toOwn(row, await findOfferedTiers(), lang) : null;
}

/** How many wait for a level. */
export async function countWaitingFor(slug: string): Promise<number> {
  return (await countLine({ kind: 'tier', slug }, null)).all;
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
  const toList = async (entries: readonly WaitingRow[]): Promise<DeskWaitingList> => {
    const { kind = '', slug = '' } = entries[0] ?? {};
    return {
      kind: kind === 'benefit' ? 'benefit' : 'tier',
      slug,
      name: await nameList({ kind, slug }, lang),
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
  const lists = await Promise.all([...groups.values()].map(toList));
  return { lists, isCut: rows.length > MOST };
}
