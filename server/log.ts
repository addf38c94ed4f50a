import pino from 'pino';

/** Logs one JSON line per event, in UTC. A log line never has a token, cookie, email address or email body. */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['*.email', '*.token', '*.cookie', '*.address'],
});

/** Where the metrics learn of security events. A channel is the same in every bundle of a process. */
export const SECURITY_CHANNEL = 'pledgebook.security';
