const HOUR_MS = 3_600_000;

/** Days until a session ends, however much it is used. */
export const SESSION_DAYS = 30;

/** Days without a request until a session ends. */
export const IDLE_DAYS = 14;

/** The same limits for a person with a staff role, in hours. */
export const STAFF_HOURS = 12;
export const STAFF_IDLE_HOURS = 2;

/** Minutes for which a proved second factor is recent enough for acts that ask for it again. */
export const RECENT_MINUTES = 10;

/** A session of a person, or of a person with a role, counts if it began and was last seen after these times. */
export function sessionLimits(at: Date) {
  const before = (hours: number) => new Date(at.getTime() - hours * HOUR_MS);
  return {
    beganAfter: before(SESSION_DAYS * 24),
    seenAfter: before(IDLE_DAYS * 24),
    staffBeganAfter: before(STAFF_HOURS),
    staffSeenAfter: before(STAFF_IDLE_HOURS),
  };
}
