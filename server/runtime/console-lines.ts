import { format, stripVTControlCharacters } from 'node:util';
import { log } from '#server/log';

/** In which request an error happened. The route is a pattern from our code, so it has nothing of what a visitor sent. */
type Where = Readonly<{ route: string; method: string; type: string }>;

const places = new WeakMap<object, Where>();

/** Remembers in which request an error happened. The framework calls this right after it has written the error to the console. */
export function rememberPlace(error: unknown, where: Where): void {
  if (typeof error === 'object' && error !== null) places.set(error, where);
}

/** Whether an error only means that a client closed its connection before its request or our answer was complete. */
export function isClientGone(error: unknown): boolean {
  const { name, code, message } = Object(error) as Readonly<Record<string, unknown>>;
  if (name === 'AbortError' || name === 'ResponseAborted' || code === 'ERR_STREAM_PREMATURE_CLOSE') return true;
  // What Node's HTTP server says. A lost connection to the database has the same code and other words.
  return code === 'ECONNRESET' && message === 'aborted';
}

type Level = 'error' | 'warn';

function write(level: Level, args: readonly unknown[]): void {
  const error = args.find((each) => each instanceof Error);
  if (isClientGone(error)) return log.info({ ...places.get(error as Error) }, 'a client closed its connection');
  const words = args
    .filter((each) => each !== error)
    .map((each) => (typeof each === 'string' ? each.slice(0, 2_000) : each));
  const text = stripVTControlCharacters(format(...words))
    .replaceAll(/\s+/g, ' ')
    .trim();
  log[level]({ ...(error ? { ...places.get(error), err: error } : {}) }, text || 'an error of the framework');
}

/**
 * Replaces what the framework and libraries write to the console as errors and warnings, also of errors that nothing has caught, by lines of the log. Next has no
 * option for that: `onRequestError` gets only the errors of requests, after they were written.
 */
export function logConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    // A moment later, when the framework has said in which request it happened.
    console[level] = (...args: unknown[]) => void setImmediate(() => write(level, args));
  }
}
