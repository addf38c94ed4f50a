import type { Lang } from '#content/languages';
import { parseCivilDate, type CivilDate } from '#domain/civil-date';
import { MEMBER_SHOWS, type MemberShow } from '#domain/member-show';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { countMembers, findMembers, type MemberCounts, type MemberRow } from '#server/member/member-list-store';
import { toMembershipClass } from '#server/member/membership-queries';
import { describeMembership } from '#server/pledge/pledge-summary';

/** A member as the desk lists them. `what`: "Supporting member". `months`: with hours to look at. `intendsSince`: the day on which they said that they intend to vote this year. */
export type ListedMember = Omit<MemberRow, 'class' | 'key' | 'intendsAt'> &
  Readonly<{ what: string; intendsSince: CivilDate | null }>;

/** A page of a list of members, and the cursor of the next page (null on the last). `year`: the calendar year of the votes. Counts stop at 1,001. */
export type MemberList = Readonly<{
  show: MemberShow;
  year: number;
  counts: MemberCounts;
  items: readonly ListedMember[];
  cursor: string | null;
  next: string | null;
}>;

const PAGE = 50;
const MOST = 1_001;

/** The cursor of an address, if it can be one: a day and a pledge, or an event. A hand-made one shows the first page. */
function toCursor(show: MemberShow, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [day = '', id, ...more] = show === 'hours' ? ['', value] : value.split('_');
  const isDay = ['hours', 'for-life', 'voting'].includes(show) ? day === '' : parseCivilDate(day) !== null;
  return isDay && more.length === 0 && /^\d{1,18}$/.test(id ?? '') ? value : null;
}

/** The members that an address asks for (`show`, `cursor`), for staff. */
export async function listMembers(
  _staff: Staff,
  asked: Readonly<Record<string, unknown>>,
  lang: Lang,
): Promise<MemberList> {
  const show = MEMBER_SHOWS.find((each) => each === asked.show) ?? MEMBER_SHOWS[0];
  const cursor = toCursor(show, asked.cursor);
  const day = today();
  const [rows, counts] = await Promise.all([findMembers(show, day, cursor, PAGE + 1), countMembers(day, MOST)]);
  const page = rows.slice(0, PAGE);
  return {
    show,
    year: Number(day.slice(0, 4)),
    counts,
    cursor,
    next: rows.length > PAGE ? (page.at(-1)?.key ?? null) : null,
    items: page.map(({ class: held, key: _, intendsAt, ...row }) => ({
      ...row,
      intendsSince: intendsAt && today(intendsAt),
      what: describeMembership(toMembershipClass(held), lang),
    })),
  };
}
