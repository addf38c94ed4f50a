import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '#server/log';
import { isClientGone, logConsole, rememberPlace } from '#server/runtime/console-lines';

const stream = (log as unknown as Record<symbol, { write: (line: string) => void }>)[pino.symbols.streamSym];
const lines: string[] = [];
const own = { error: console.error, warn: console.warn };

beforeEach(() => {
  lines.length = 0;
  if (!stream) throw new Error('pino has no stream');
  vi.spyOn(stream, 'write').mockImplementation((line) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(console, own);
});

const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const LONG = 'x'.repeat(1_000_000);

describe('a log line', () => {
  it.each([
    ['a text', () => log.error(LONG)],
    ['a field', () => log.warn({ words: LONG, deep: { deeper: [LONG] } }, 'words')],
    [
      'an error',
      () =>
        log.error(
          { err: Object.assign(new Error(LONG, { cause: new Error(LONG) }), { body: LONG, code: LONG }) },
          'failed',
        ),
    ],
    ['a thrown text', () => log.error({ err: LONG }, 'failed')],
  ])('of %s has a bounded length', (_, write) => {
    write();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(10_000);
    expect(parsed()[0]).toHaveProperty('time');
  });

  it('has no address and no token of a link, also in an error that quotes them', () => {
    log.error(
      { err: new Error('no such user <ada@example.org> or lin%40example.org at /sign-in/confirm?token=abc-123&x=1') },
      'of info@пример.рф',
    );
    expect(lines[0]).not.toMatch(/ada@|lin%40|abc-123|info@/);
    expect(lines[0]).toContain('/sign-in/confirm?token=…&x=1');
  });

  it('keeps the place in the code that an error comes from', () => {
    log.error({ err: new TypeError('of a test') }, 'failed');
    expect(parsed()[0]).toMatchObject({
      err: { type: 'TypeError', message: 'of a test', stack: expect.stringContaining('log.test.ts') },
    });
  });
});

describe('what the framework writes to the console', () => {
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('becomes one line with the route, in which the error is once', async () => {
    logConsole();
    const error = Object.assign(new Error('broken'), { digest: '42' });
    console.error('\u001b[31m⨯\u001b[39m', error);
    rememberPlace(error, { route: '/[locale]/give', method: 'POST', type: 'action' });
    console.warn('careful:\n  %s', 'twice');
    await settle();
    expect(parsed()).toEqual([
      expect.objectContaining({
        level: 50,
        route: '/[locale]/give',
        method: 'POST',
        type: 'action',
        msg: '⨯',
        err: expect.objectContaining({ message: 'broken', digest: '42' }),
      }),
      expect.objectContaining({ level: 40, msg: 'careful: twice' }),
    ]);
  });

  it('has no stack if a client only closed its connection', async () => {
    logConsole();
    const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    console.error(gone);
    console.error(new DOMException('stopped', 'AbortError'));
    await settle();
    expect(parsed().map(({ level, msg }) => [level, msg])).toEqual(
      Array(2).fill([30, 'a client closed its connection']),
    );
    expect(lines.join('')).not.toMatch(/stack|\.ts/);
    expect(isClientGone(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))).toBe(false);
    expect(isClientGone(undefined)).toBe(false);
  });
});
