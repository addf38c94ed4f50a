import type { Lang } from '#content/languages';
import type { CivilDate } from '#domain/civil-date';
import {
  hasVote,
  lastDayOfGrace,
  membershipStatus,
  PLEDGED_CLASSES,
  type MembershipClass,
  type MembershipStatus,
  type Term,
} from '#domain/membership';
import type { Person } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { findTermRows, findVotingIntent, findWaitingMembership, type TermRow } from '#server/member/member-store';
import { findYearAgain, type YearAgain } from '#server/member/renew-membership';
import { describeMembership } from '#server/pledge/pledge-summary';

/** A person's membership today, as their account shows it. */
export type MembershipView = Readonly<{
  status: MembershipStatus;
  class: MembershipClass;
  /** "Supporting member". */
  what: string;
  reference: string;
  /** The last day of the year that runs or ran last; null for life, or before a year has begun. */
  until: CivilDate | null;
  /** The last day of the month of grace after it. */
  graceUntil: CivilDate | null;
  isForLife: boolean;
  hasVote: boolean;
  /** Whether they said that they intend to vote in this calendar year, and on which day; null without a vote. */
  intent: Readonly<{ year: number; on: CivilDate | null }> | null;
  /** What follows: a year that is to begin, or a pledge that waits for a decision or its price. */
  next: Readonly<{ reference: string; from: CivilDate | null }> | null;
  /** What renewing would pledge; null if nothing can be renewed, or if it is not on offer any more. */
  again: YearAgain | null;
  /** Whether nothing follows it yet. */
  isRenewable: boolean;
}>;

const toTerm = ({ firstDay, lastDay }: TermRow): Term => ({
  from: fromDateColumn(firstDay),
  until: lastDay && fromDateColumn(lastDay),
});

/** A class as it is stored. What nobody can pledge is Fellow. */
export function toMembershipClass(text: string | null): MembershipClass {
  return PLEDGED_CLASSES.find((each) => each === text) ?? 'fellow';
}

/** The membership of a person. Null if they have none and have asked for none. */
export async function findMembership(person: Person, lang: Lang): Promise<MembershipView | null> {
  const [rows, waiting] = await Promise.all([findTermRows(person.id), findWaitingMembership(person.id)]);
  const day = today();
  const status = membershipStatus(rows.map(toTerm), day);
  const begun = rows.filter((row) => toTerm(row).from <= day);
  const later = rows.filter((row) => toTerm(row).from > day).at(-1);
  const runs = (row: TermRow) => row.lastDay !== null && fromDateColumn(row.lastDay) >= day;
  // A fellowship counts for more than a year that runs beside it, unless it was taken back.
  const shown = begun.findLast((row) => row.lastDay === null) ?? begun.findLast(runs) ?? begun.at(-1) ?? rows[0];
  if (!shown && !waiting) return null;
  const membershipClass = toMembershipClass(shown ? shown.class : (waiting?.membershipClass ?? null));
  const term = shown ? toTerm(shown) : null;
  const isForLife = rows.some(({ lastDay }) => lastDay === null);
  const isRenewable =
    shown !== undefined && shown.class !== 'fellow' && !isForLife && !waiting && !(later && later !== shown);
  const follows = later && later !== shown ? { reference: later.pledge.reference, from: toTerm(later).from } : null;
  const canVote = hasVote(membershipClass, status);
  const year = Number(day.slice(0, 4));
  const affirmed = canVote ? await findVotingIntent(person.id, year) : null;
  const waits = waiting && { reference: waiting.reference, from: null };
  return {
    status,
    class: membershipClass,
    what: describeMembership(membershipClass, lang),
    reference: shown?.pledge.reference ?? waiting?.reference ?? '',
    until: isForLife ? null : (term?.until ?? null),
    graceUntil: term && !isForLife ? lastDayOfGrace(term) : null,
    isForLife,
    hasVote: canVote,
    intent: canVote ? { year, on: affirmed && today(affirmed) } : null,
    next: follows ?? waits,
    isRenewable,
    again: isRenewable ? await findYearAgain(shown, lang) : null,
  };
}
