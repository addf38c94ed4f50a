/** What a treasurer can do about several overdue pledges at once: remind of them once more, or release what is still expected. */
export const DUES_ACTS = ['remind', 'release'] as const;

/** One of them. */
export type DuesAct = (typeof DUES_ACTS)[number];

/** How many days after its last reminder an overdue pledge is proposed for release, if nothing has arrived since. */
export const RELEASE_AFTER_DAYS = 14;

/** Why an overdue pledge cannot be reminded of or released now. `reminded-lately`: within 7 days. `reminded-today`: its supporter was, of another pledge. */
export const DUES_REFUSALS = [
  'own-pledge',
  'not-overdue',
  'reminders-paused',
  'dispute-open',
  'charge-open',
  'reminded-lately',
  'reminded-today',
  'nothing-to-release',
] as const;

/** One of these reasons. */
export type DuesRefusal = (typeof DUES_REFUSALS)[number];
