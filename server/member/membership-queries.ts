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
import { findTermRows, findWaitingMembership, type TermRow } from '#server/member/member-store';
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
  const [shown, later] = [begun.at(-1) ?? rows[0], rows.filter((row) => toTerm(row).from > day).at(-1)];
  if (!shown && !waiting) return null;
  const membershipClass = toMembershipClass(shown ? shown.class : (waiting?.membershipClass ?? null));
  const term = shown ? toTerm(shown) : null;
  const isForLife = rows.some(({ lastDay }) => lastDay === null);
  const isRenewable = shown !== undefined && !isForLife && !waiting && !(later && later !== shown);
  const follows = later && later !== shown ? { reference: later.pledge.reference, from: toTerm(later).from } : null;
  const waits = waiting && { reference: waiting.reference, from: null };
  return {
    status,
    class: membershipClass,
    what: describeMembership(membershipClass, lang),
    reference: shown?.pledge.reference ?? waiting?.reference ?? '',
    until: isForLife ? null : (term?.until ?? null),
    graceUntil: term && !isForLife ? lastDayOfGrace(term) : null,
    isForLife,
    hasVote: hasVote(membershipClass, status),
    next: follows ?? waits,
    isRenewable,
    again: isRenewable ? await findYearAgain(shown, lang) : null,
  };
}
