import { channel } from 'node:diagnostics_channel';
import { log, SECURITY_CHANNEL } from '#server/log';

/** What is logged for whoever watches the site. `docs/operations.md` lists them. */
export type SecurityEvent =
  | 'signed-in'
  | 'sign-in-failed'
  | 'refused'
  | 'limited'
  | 'role-granted'
  | 'role-revoked'
  | 'sessions-ended'
  | 'email-change'
  | 'second-factor'
  | 'forgotten'
  | 'exported';

/**
 * Who acted: a person's id; null for a visitor and for a command. `request` is the request's id; null outside of one. `what` is a name from our code, never what
 * a visitor sent. `subject` is the person who was changed: their role, their second factor.
 */
export type SecurityDetails = Readonly<{
  actor: string | null;
  request: string | null;
  what?: string;
  subject?: string;
}>;

/** Logs a security event as one JSON line. In a request, `logSecurityInRequest` adds the request's id. */
export function logSecurity(event: SecurityEvent, details: SecurityDetails): void {
  channel(SECURITY_CHANNEL).publish({ event, what: details.what ?? '' });
  log.info({ security: event, ...details });
}
