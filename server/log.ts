import pino from 'pino';

/** One JSON line an event, UTC; never a token, cookie, address or email body. */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['*.email', '*.token', '*.cookie', '*.address'],
});
