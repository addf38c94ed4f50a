import pino from 'pino';

const LONGEST_TEXT = 500;
const LONGEST_STACK = 3_000;

const ADDRESS = /[^\s@<>"'`()/]+(?:@|%40)[^\s@<>"'`()/]+\.[^\s@<>"'`()/]+/gi;
const TOKEN = /([?&]token=)[^\s&"']+/g;

/** A text of bounded length without addresses and links' tokens. Errors may quote what a visitor sent. */
function toText(text: string, longest = LONGEST_TEXT): string {
  const part = text.slice(0, longest);
  const safe = part.replaceAll(TOKEN, '$1…').replaceAll(ADDRESS, '[address]').toWellFormed();
  return text.length > longest ? `${safe}…` : safe;
}

/** A value of a log line with every text in it bounded, three levels deep. */
function bound(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return toText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === 3) return '…';
  if (value instanceof Error) return toErrorLine(value, depth);
  const entries = Object.entries(value).slice(0, 20);
  return Object.fromEntries(entries.map(([name, each]) => [name, bound(each, depth + 1)]));
}

/** An error without its own fields, which may hold a whole request or email. */
function toErrorLine(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return bound(error, depth);
  const { code, digest } = error as Readonly<{ code?: unknown; digest?: unknown }>;
  return {
    type: toText(error.name),
    message: toText(error.message),
    ...(code === undefined ? {} : { code: bound(code, depth + 1) }),
    ...(digest === undefined ? {} : { digest: bound(digest, depth + 1) }),
    stack: toText((error.stack ?? '').replace(error.message, ''), LONGEST_STACK),
    ...(error.cause === undefined ? {} : { cause: bound(error.cause, depth + 1) }),
  };
}

/**
 * Logs one JSON line per event, in UTC. A log line never has a token, cookie, email address or email body. Every text in it is bounded, so that no line has
 * the size of what a visitor sent.
 */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['*.email', '*.token', '*.cookie', '*.address'],
  serializers: { err: toErrorLine },
  formatters: {
    log: (line) =>
      Object.fromEntries(Object.entries(line).map(([name, value]) => [name, name === 'err' ? value : bound(value)])),
  },
  hooks: {
    logMethod(args, method) {
      method.apply(this, args.map((each: unknown) => (typeof each === 'string' ? toText(each) : each)) as typeof args);
    },
  },
});

/** Where the metrics learn of security events. A channel is the same in every bundle of a process. */
export const SECURITY_CHANNEL = 'pledgebook.security';
