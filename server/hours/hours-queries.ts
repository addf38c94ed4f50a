import { EVENT_DATA, privateTextOf } from '#domain/event';
import { monthsToLog, toLoggedMonths, type HoursEvent, type LoggedMonth } from '#domain/logged-hours';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { fromDateColumn } from '#server/civil-date-column';
import { findHoursEvents, findHoursMembership } from '#server/hours/hours-store';

type EventRow = Readonly<{ type: string; data: unknown; private: Readonly<{ data: unknown }> | null }>;

const isOfHours = (type: string): type is HoursEvent['type'] =>
  type === 'hours-logged' || type === 'hours-certified' || type === 'hours-queried';

/** The logged hours of a pledge, newest month first, from its events (newest first). */
export function toHours(events: readonly EventRow[]): LoggedMonth[] {
  return toLoggedMonths(
    events.toReversed().flatMap(({ type, data, private: text }): HoursEvent[] => {
      if (!isOfHours(type)) return [];
      return [{ type, ...EVENT_DATA.pledge[type].parse(data), text: privateTextOf(text?.data).reason }];
    }),
  );
}

/** The hours of a contributing member, as their account shows them. `months`: those that can be logged today. */
export type OwnHours = Readonly<{
  reference: string;
  version: number;
  pledged: number;
  months: readonly string[];
  logged: readonly LoggedMonth[];
}>;

/** The hours of a person's own membership. Null unless it is for hours and has a term. */
export async function findOwnHours(person: Person, reference: string): Promise<OwnHours | null> {
  const pledge = await findHoursMembership(person.id, reference);
  if (!pledge?.termFrom || pledge.hoursPerMonth === null) return null;
  const term = { from: fromDateColumn(pledge.termFrom), until: pledge.termUntil && fromDateColumn(pledge.termUntil) };
  return {
    reference,
    version: pledge.version,
    pledged: pledge.hoursPerMonth,
    months: monthsToLog(term, today()),
    logged: toHours(await findHoursEvents(pledge.id)),
  };
}
