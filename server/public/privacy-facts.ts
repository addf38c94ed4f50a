import { IDLE_DAYS, SESSION_DAYS, STAFF_HOURS, STAFF_IDLE_HOURS } from '#domain/session-limits';
import { knownDeviceCookie, sessionCookie, KNOWN_DEVICE_DAYS } from '#server/identity/session';
import { LINK_MINUTES } from '#server/sign-in/sign-in-token';
import { draftCookie } from '#server/draft/draft-browser';
import { DRAFT_HOURS } from '#server/draft/draft-store';

/** The names and times in the privacy statement, taken from the code that uses them. Cookie names are those over http. */
export const PRIVACY_FACTS = {
  sessionCookie: sessionCookie('http:').name,
  sessionDays: SESSION_DAYS,
  idleDays: IDLE_DAYS,
  staffHours: STAFF_HOURS,
  staffIdleHours: STAFF_IDLE_HOURS,
  deviceCookie: knownDeviceCookie('http:').name,
  deviceDays: KNOWN_DEVICE_DAYS,
  linkMinutes: LINK_MINUTES,
  draftCookie: draftCookie('http:').name,
  draftHours: DRAFT_HOURS,
} as const;
