import { todayIn, type CivilDate } from '#domain/civil-date';
import { getEnv, isBuilding } from '#server/env';

/** The instant now. Verbs take it once and hand it on. */
export function now(): Date {
  return new Date();
}

/** Today's civil date in the foundation's time zone; in a build, which has no settings, in UTC. */
export function today(at: Date = now()): CivilDate {
  return todayIn(isBuilding() ? 'UTC' : getEnv().TIME_ZONE, at);
}
