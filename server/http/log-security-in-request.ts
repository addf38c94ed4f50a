import { randomUUID } from 'node:crypto';
// With its ending, so that plain Node finds it too: the bench runs verbs that can log.
import { headers } from 'next/headers.js';
import { cache } from 'react';
import { getEnv } from '#server/env';
import { logSecurity, type SecurityDetails, type SecurityEvent } from '#server/security-log';

const WELL_FORMED = /^[\w-]{8,64}$/;

/** The id of the current request: the one of a trusted proxy, or a new one. */
const readRequestId = cache(async (): Promise<string> => {
  const sent = (await headers()).get('x-request-id') ?? '';
  return getEnv().TRUSTED_PROXY > 0 && WELL_FORMED.test(sent) ? sent : randomUUID();
});

/** Logs a security event of the current request as one JSON line. */
export async function logSecurityInRequest(
  event: SecurityEvent,
  details: Omit<SecurityDetails, 'request'>,
): Promise<void> {
  logSecurity(event, { ...details, request: await readRequestId() });
}
