import { describe, expect, it, vi } from 'vitest';
import { POST } from './route';
import { log } from '#server/log';
import { readCspReports } from '#server/http/csp-report';

vi.mock('#server/env', () => ({ getEnv: () => ({ TRUSTED_PROXY: 0 }) }));
vi.mock('#server/log', () => ({ log: { warn: vi.fn() } }));

const legacy = (more: object = {}) =>
  JSON.stringify({
    'csp-report': {
      'document-uri': 'https://site.example/sign-in/confirm?token=secret',
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/path?of=a-person',
      ...more,
    },
  });
const report = (more: object = {}, type = 'csp-violation') => ({
  type,
  body: { documentURL: 'https://site.example/give', effectiveDirective: 'style-src', blockedURL: 'inline', ...more },
});

describe('a report', () => {
  it('of either form is the directive, the origin and the path', () => {
    expect(readCspReports(legacy())).toEqual([
      { directive: 'script-src-elem', blocked: 'https://evil.example', page: '/sign-in/confirm' },
    ]);
    expect(
      readCspReports(JSON.stringify([report(), { type: 'deprecation', body: {} }, report({ blockedURL: 7 })])),
    ).toEqual([{ directive: 'style-src', blocked: 'inline', page: '/give' }]);
  });

  it('has nothing else of what was sent, and bounded texts', () => {
    const long = 'x'.repeat(5_000);
    const [only] =
      readCspReports(
        legacy({
          'document-uri': `https://site.example/${long}`,
          'effective-directive': `<b>${long}`,
          'blocked-uri': `https://${long}.example/`,
        }),
      ) ?? [];
    expect(JSON.stringify(only).length).toBeLessThan(300);
    expect(only?.directive).toBe('');
    expect(readCspReports(legacy({ 'blocked-uri': 'data:text/html,<p>' }))?.[0]?.blocked).toBe('data:');
  });

  it('about a browser’s extension is left out', () => {
    for (const blocked of ['chrome-extension://abc/x.js', 'moz-extension://abc'])
      expect(readCspReports(legacy({ 'blocked-uri': blocked }))).toEqual([]);
  });

  it.each(['', 'null', '[]x', '{}', '{"csp-report":{}}', '[7]', '"text"'])('is not %j', (text) => {
    expect(readCspReports(text)).toBeNull();
  });
});

describe('the address that takes reports', () => {
  const send = (body: string, type = 'application/csp-report') =>
    POST(
      new Request('https://site.example/api/csp-report', { method: 'POST', body, headers: { 'Content-Type': type } }),
    );

  it('answers without a body, and logs one line', async () => {
    const answer = await send(legacy());
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(vi.mocked(log.warn).mock.calls).toEqual([
      [expect.objectContaining({ inRequest: 1, received: 1 }), expect.any(String)],
    ]);
  });

  it('refuses what is no report, without a line', async () => {
    vi.mocked(log.warn).mockClear();
    const answers = [await send('{}'), await send(legacy(), 'text/plain'), await send('x'.repeat(9_000))];
    expect(answers.map(({ status }) => status)).toEqual([400, 415, 413]);
    for (const answer of answers) expect(await answer.text()).toBe('');
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('takes only so many a minute', async () => {
    vi.mocked(log.warn).mockClear();
    const statuses = new Set<number>();
    for (let i = 0; i < 250; i += 1) statuses.add((await send(legacy())).status);
    expect([...statuses]).toEqual([204, 429]);
    expect(vi.mocked(log.warn).mock.calls.length).toBeLessThanOrEqual(200);
  });
});
