import { z } from 'zod';
import type { AnswersInLang } from '#server/draft/draft-store';
import { WAITING_STATES } from '#domain/waiting-list';
import { db } from '#server/db';

const Joined = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['joined', 'offered']), entry: z.string().transform(BigInt) }),
  z.object({ kind: z.enum(['free', 'organisation-waits']) }),
]);

/** The input of `join_waiting_list`: who waits for which level, for a term of how many years, and the answers for the check page. */
export type NewWaiting = Readonly<{
  person: string;
  slug: string;
  year: number;
  years: number;
  answers: AnswersInLang;
  draft: string;
  nameKey: string;
  websiteHost: string;
  at: Date;
}>;

/** Joins a waiting list, with its event; see the SQL function for what it answers. */
export async function storeWaiting(row: NewWaiting): Promise<z.output<typeof Joined>> {
  const { answers, lang } = row.answers;
  const input = JSON.stringify({ ...row, answers: { ...answers, lang } });
  const [answer] = await db().$queryRaw<{ written: unknown }[]>`SELECT join_waiting_list(${input}::jsonb) AS written`;
  return Joined.parse(answer?.written);
}

/** Leaves a waiting list or gives up an offered place, with its event. False if the entry is not this person's or has ended. */
export async function storeLeft(row: Readonly<{ person: string; entry: bigint; at: Date }>): Promise<boolean> {
  const input = JSON.stringify({ ...row, entry: String(row.entry) });
  const [answer] = await db().$queryRaw<{ left: boolean }[]>`SELECT leave_waiting_list(${input}::jsonb) AS left`;
  return answer?.left ?? false;
}

/** What a run of the job does for a list: what has ended expires, and unless the list is closed its free places are offered until a time. */
export type Offering = Readonly<{
  kind: string;
  slug: string;
  at: Date;
  until: Date;
  year: number;
  untilYear: number;
  isOpen: boolean;
}>;

/** Offers the free places of one list; returns how many. */
export async function storeOffers(offering: Offering): Promise<number> {
  const input = JSON.stringify(offering);
  const [answer] = await db().$queryRaw<{ offered: number }[]>`SELECT offer_places(${input}::jsonb) AS offered`;
  return answer?.offered ?? 0;
}

const IN_LINE = { state: { in: ['waiting', 'offered'] } };

/** The lists in which somebody waits or has an offer. */
export function findLists() {
  return db().$queryRaw<{ kind: string; slug: string }[]>`
    SELECT DISTINCT kind, slug FROM waiting_entry WHERE state IN ('waiting', 'offered') ORDER BY kind DESC, slug`;
}

/** How many wait for a level. */
export function countLine(slug: string): Promise<number> {
  return db().waitingEntry.count({ where: { kind: 'tier', slug, ...IN_LINE } });
}

/** Where an entry is in its line: at which place, from 1, of how many. */
export type PlaceInLine = Readonly<{ place: number; all: number }>;

/** The places of entries in their lines, by the id of the entry. */
export async function findPlaces(ids: readonly bigint[]): Promise<ReadonlyMap<bigint, PlaceInLine>> {
  const rows = await db().$queryRaw<(PlaceInLine & Readonly<{ id: bigint }>)[]>`
    SELECT e.id, l.place, l.all FROM waiting_entry e CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE w.id <= e.id))::int AS place, count(*)::int AS all
      FROM waiting_entry w WHERE w.kind = e.kind AND w.slug = e.slug AND w.state IN ('waiting', 'offered')) l
    WHERE e.id = ANY (${ids}::bigint[])`;
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

const Answers = z.record(z.string(), z.string()).nullable();
const State = z.enum(WAITING_STATES);

const shown = {
  organisation: { select: { publicName: true } },
  pledge: { select: { reference: true, organisationId: true } },
  person: { select: { id: true, name: true, email: true, locale: true } },
} as const;

/** An entry of a waiting list with its person and what became of it. */
export type WaitingRow = Awaited<ReturnType<typeof findRows>>[number];

async function findRows(where: Parameters<ReturnType<typeof db>['waitingEntry']['findMany']>[0]) {
  const rows = await db().waitingEntry.findMany({ ...where, include: shown, orderBy: { id: 'asc' } });
  return rows.map((row) => ({ ...row, state: State.parse(row.state), answers: Answers.parse(row.answers) }));
}

/** An entry by its id; null without one. */
export async function findWaitingRow(id: bigint): Promise<WaitingRow | null> {
  return (await findRows({ where: { id } }))[0] ?? null;
}

/** The organisation that an entry is for, if a person is a confirmed contact of it; null otherwise. */
export function findOrganisationOf({ organisationId, pledge }: WaitingRow, personId: string) {
  const id = organisationId ?? pledge?.organisationId;
  if (id === undefined || id === null) return Promise.resolve(null);
  return db().organisation.findFirst({
    where: { id, contacts: { some: { userId: personId, status: 'confirmed' } } },
    select: { slug: true, publicName: true },
  });
}

/** The entries of a person that have not been settled: they wait, are offered a place, or have let an offer end since a time. */
export function findWaitingOf(personId: string, expiredSince: Date): Promise<WaitingRow[]> {
  const expired = { state: 'expired', closedAt: { gt: expiredSince } };
  return findRows({ where: { personId, OR: [IN_LINE, expired] } });
}

/** The newest entry that a person made of a draft; null if they made none. */
export function findEntryOfDraft(personId: string, draftId: string) {
  return db().waitingEntry.findFirst({
    where: { personId, draftId },
    select: { id: true },
    orderBy: { id: 'desc' },
  });
}

/** Everybody who waits or has an offer, by list and in the order of the line. */
export async function findAllInLine(most: number): Promise<WaitingRow[]> {
  return findRows({ where: IN_LINE, take: most });
}
