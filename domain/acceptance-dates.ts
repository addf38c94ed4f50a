import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import type { Term } from '#domain/membership';
import type { Money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import { untilLastDay } from '#domain/recurring-gift';
import { toSchedule, type Instalment, type Plan, type Repeat } from '#domain/schedule';

/**
 * What is needed to set a pledge's dates. `years` is the length of a sponsorship, null for other kinds; `daysToPay` is the campaign's number of days, `lastDay` its
 * last one. `amount` and `plan` of a recurring gift are those of a year.
 */
export type AcceptedPledge = Readonly<{
  kind: PledgeKind;
  amount: Money;
  plan: Plan;
  years: number | null;
  daysToPay: number;
  /** The last day of the sponsorship that it renews; null if it renews none. */
  follows: CivilDate | null;
  repeat: Repeat;
  lastDay: CivilDate;
}>;

/** The dates that an acceptance sets: the due dates of the instalments and, for a sponsorship, its term. */
export type AcceptanceDates = Readonly<{ instalments: readonly Instalment[]; term: Term | null }>;

/**
 * Sets the dates of a pledge on the day it is accepted. The first instalment falls due `daysToPay` days later, and the others count from that due
 * date; a recurring gift has none after the campaign's last day. A sponsorship starts on the day of acceptance, or the day after the one that it renews, whichever is
 * later, and ends the day before its anniversary.
 * Source: design, "Due dates" and "The three kinds of pledge".
 */
export function toAcceptanceDates(pledge: AcceptedPledge, acceptedOn: CivilDate): AcceptanceDates {
  const { kind, amount, plan, years, daysToPay, repeat, lastDay, follows } = pledge;
  const anchor = addDays(acceptedOn, daysToPay);
  const instalments = plan.parts === 0 ? [] : toSchedule({ total: amount, ...plan, anchor });
  return {
    instalments: repeat === 'once' ? instalments : untilLastDay(instalments, lastDay),
    term: kind === 'sponsorship' && years !== null ? termOf(years, acceptedOn, follows && addDays(follows, 1)) : null,
  };
}

function termOf(years: number, acceptedOn: CivilDate, dayAfter: CivilDate | null): Term {
  const from = dayAfter && compareDates(dayAfter, acceptedOn) > 0 ? dayAfter : acceptedOn;
  return { from, until: addDays(addMonths(from, years * 12), -1) };
}
