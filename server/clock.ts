import { todayIn, type CivilDate } from '#domain/civil-date';
import { getEnv, isBuilding } from '#server/env';

/** The current time. A verb reads it once and passes it on, so everything it writes has the same time. */
export function now(): Date {
  return new Date();
}

/** Today's civil date in the foundation's time zone. A build has no settings and uses UTC. */
export function today(at: Date = now()): CivilDate {
  return todayIn(isBuilding() ? 'UTC' : getEnv().TIME_ZONE, at);
}
