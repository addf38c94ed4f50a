import { now, today } from '#server/clock';
import { findPeopleToRemind, storeReminders } from '#server/reminder/reminder-store';

/** How many people get their reminders in one transaction. A join in it takes time with the square of this. */
const BATCH = 200;

/**
 * Queues the reminders of a day: one email for each person, about all that they are to be reminded of. Returns the number of emails. It can be run again at any time
 * and by several workers at once: each transaction looks again and queues only what is left.
 */
export async function queueReminders(at: Date = now()): Promise<number> {
  const on = today(at);
  const people = await findPeopleToRemind(on);
  let queued = 0;
  for (let from = 0; from < people.length; from += BATCH)
    queued += await storeReminders(on, at, people.slice(from, from + BATCH));
  return queued;
}
