import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { getEnv } from '#server/env';
import { log } from '#server/log';

/** What is logged for whoever watches the site. `docs/operations.md` lists them. */
type SecurityEvent =
  'signed-in' | 'sign-in-failed' | 'refused' | 'limited' | 'role-granted' | 'role-revoked' | 'sessions-ended';

/**
 * Who acted: a person's id; null for a visitor and for a command. `what` is a name from our code, never what a visitor sent. `subject` is the person whose role
 * changed.
 */
type Details = Readonly<{ actor: string | null; what?: string; subject?: string }>;

const WELL_FORMED = /^[\w-]{8,64}$/;

/** The id of the current request: the one of a trusted proxy, or a new one. Null outside of a request, as in a command. */
async function findRequestId(): Promise<string | null> {
  try {
    const sent = (await headers()).get('x-request-id') ?? '';
    return getEnv().TRUSTED_PROXY > 0 && WELL_FORMED.test(sent) ? sent : randomUUID();
  } catch (error) {
    // The framework's way to say that there is no request.
    if (error instanceof Error && error.message.includes('outside a request scope')) return null;
    throw error;
  }
}

/** Logs a security event as one JSON line, with who acted and in which request. */
export async function logSecurity(event: SecurityEvent, details: Details): Promise<void> {
  log.info({ security: event, request: await findRequestId(), ...details });
}
