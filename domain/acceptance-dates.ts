import { addDays, addMonths, type CivilDate } from '#domain/civil-date';
import type { Term } from '#domain/membership';
import type { Money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import { toSchedule, type Instalment, type Plan } from '#domain/schedule';

/** What dates a pledge at its acceptance. `years` is the length of a sponsorship, null for any other; `daysToPay` is its campaign's. */
export type AcceptedPledge = Readonly<{
  kind: PledgeKind;
  amount: Money;
  plan: Plan;
  years: number | null;
  daysToPay: number;
}>;

/** The dates an acceptance sets: those of the instalments, and of a sponsorship its term. */
export type AcceptanceDates = Readonly<{ instalments: readonly Instalment[]; term: Term | null }>;

/**
 * Dates a pledge on the day it is accepted: the first instalment falls due so many days to pay after it, the others are counted from that
 * day; a sponsorship begins on it and ends the day before its anniversary. Source: design, "Due dates" and "The three kinds of pledge".
 */
export function toAcceptanceDates(pledge: AcceptedPledge, acceptedOn: CivilDate): AcceptanceDates {
  const { kind, amount, plan, years, daysToPay } = pledge;
  const anchor = addDays(acceptedOn, daysToPay);
  return {
    instalments: plan.parts === 0 ? [] : toSchedule({ total: amount, ...plan, anchor }),
    term:
      kind === 'sponsorship' && years !== null
        ? { from: acceptedOn, until: addDays(addMonths(acceptedOn, years * 12), -1) }
        : null,
  };
}
