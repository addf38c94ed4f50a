import { describe, expect, it } from 'vitest';
import { UserFacingError } from '#domain/user-facing-error';
import { isLoopback, parseEnv } from '#server/env';

const good = {
  DATABASE_URL: 'postgresql://web:secret@db.example.org:5432/pledgebook',
  AUTH_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://mail.example.org:587',
  SITE_URL: 'https://pledge.example.org/',
};

/** The error message for these settings, one line per setting. */
function problemsOf(over: Record<string, string | undefined>): string[] {
  try {
    parseEnv({ ...good, ...over });
  } catch (error) {
    if (error instanceof UserFacingError)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
  return [];
}

describe('valid settings', () => {
  it('have the documented defaults', () => {
    expect(parseEnv(good)).toEqual({
      ...good,
      AUTH_SECRET: [good.AUTH_SECRET],
      DIRECT_URL: good.DATABASE_URL,
      SITE_URL: 'https://pledge.example.org',
      PORT: 3000,
      HOST: '127.0.0.1',
      MAIL_FROM: 'Pledgebook <no-reply@localhost>',
      OIDC_NAME: 'your organisation',
      ADMIN_EMAILS: [],
      DATA_DIR: '.data',
      FILES_URL: 'file:',
      STAFF_SECOND_FACTOR: 'optional',
      TRUSTED_PROXY: 0,
      TIME_ZONE: 'UTC',
      DEMO: false,
      WORKER: true,
    });
  });

  it('treat a blank value as missing', () => {
    expect(parseEnv({ ...good, PORT: '', TIME_ZONE: '', GITHUB_ID: '', DEMO: '', TRUSTED_PROXY: '' })).toEqual(
      parseEnv(good),
    );
  });

  it('need neither a mail server nor an address in a demonstration', () => {
    const env = parseEnv({ DATABASE_URL: good.DATABASE_URL, AUTH_SECRET: good.AUTH_SECRET, DEMO: '1', PORT: '4000' });
    expect(env).toMatchObject({ DEMO: true, SITE_URL: 'http://127.0.0.1:4000' });
  });

  it('keep only the origin of the site, without its default port', () => {
    expect(parseEnv({ ...good, SITE_URL: 'https://Pledge.example.org:443/' }).SITE_URL).toBe(
      'https://pledge.example.org',
    );
  });

  it('accept a new secret with the previous one after it, while it is being replaced', () => {
    const [one, other] = ['new '.repeat(8).trim() + 'x', 'y'.repeat(32)];
    expect(parseEnv({ ...good, AUTH_SECRET: `${one}, ${other}` }).AUTH_SECRET).toEqual([one, other]);
  });

  it('accept admin addresses with any separator, and convert them to lower case', () => {
    const { ADMIN_EMAILS } = parseEnv({
      ...good,
      ADMIN_EMAILS: ' Ada@Example.org, bela@example.org;c@example.org\nd@example.org ',
    });
    expect(ADMIN_EMAILS).toEqual(['ada@example.org', 'bela@example.org', 'c@example.org', 'd@example.org']);
  });

  it.each([
    'pledges@example.org',
    'Pledgebook <pledges@example.org>',
    '<pledges@example.org>',
    'La fundación <no-reply@localhost>',
    '"Us, Inc." <pledges+us@mail.example.org>',
  ])('accept the sender %s', (MAIL_FROM) => {
    expect(parseEnv({ ...good, MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM);
  });

  it("derive the site's address from a numeric host", () => {
    expect(parseEnv({ ...good, SITE_URL: '', HOST: '::1', DEMO: '1' }).SITE_URL).toBe('http://[::1]:3000');
  });

  it.each([
    'UTC',
    'Etc/UTC',
    'Pacific/Honolulu',
    'Pacific/Auckland',
    'Asia/Kolkata',
    'Europe/Kyiv',
    'America/Argentina/Ushuaia',
  ])('accept the time zone %s', (TIME_ZONE) => expect(parseEnv({ ...good, TIME_ZONE }).TIME_ZONE).toBe(TIME_ZONE));

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('allow a demonstration on %s', (HOST) => {
    expect(parseEnv({ ...good, DEMO: '1', HOST }).DEMO).toBe(true);
  });
});

const oidc = { OIDC_ISSUER: 'https://login.example/realms/us', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 's' };

describe('an invalid setting is named, with the expected value', () => {
  it.each([
    ['DATABASE_URL', 'mysql://localhost/pledgebook', 'postgresql://'],
    ['DATABASE_URL', 'localhost:5432', 'postgresql://'],
    ['DIRECT_URL', 'localhost:5432', 'postgresql://'],
    ['PORT', 'http', '1 to 65535'],
    ['PORT', '0', '1 to 65535'],
    ['PORT', '65536', '1 to 65535'],
    ['PORT', '3000.5', '1 to 65535'],
    ['METRICS_PORT', '70000', '1 to 65535'],
    ['SITE_URL', 'pledge.example.org', 'https://'],
    ['SITE_URL', 'localhost:3000', 'https://'],
    ['SITE_URL', 'javascript:alert(1)', 'https://'],
    ['SITE_URL', 'https:x.example', 'https://'],
    ['SITE_URL', 'https://x.example/some/path', 'without a path'],
    ['SITE_URL', 'https://x.example/?a=b', 'a query'],
    ['SITE_URL', 'https://x.example/#top', 'a fragment'],
    ['SITE_URL', 'https://me:secret@x.example', 'own address'],
    ['DATABASE_URL', 'postgresql://a:b:c@d:x/y', 'postgresql://'],
    ['PORT', ' ', '1 to 65535'],
    ['PORT', '3e3', '1 to 65535'],
    ['PORT', '0x0bb8', '1 to 65535'],
    ['HOST', '127.0.0.1:3000', 'without its port'],
    ['HOST', 'http://localhost', 'to listen on'],
    ['HOST', 'a b', 'to listen on'],
    ['FILES_URL', '/srv/files', 's3://KEY:SECRET@HOST/BUCKET'],
    ['FILES_URL', 's3://host/bucket', 'percent-encoded'],
    ['AUDIT_SIGNING_KEY', 'x'.repeat(64), 'openssl genpkey -algorithm ed25519'],
    ['AUTH_SECRET', 'short', '32 random characters'],
    ['AUTH_SECRET', ' '.repeat(40), '32 random characters'],
    ['AUTH_SECRET', `${'x'.repeat(32)},short`, '32 random characters'],
    ['AUTH_SECRET', `${'x'.repeat(32)},`, '32 random characters'],
    ['SMTP_URL', 'mail.example.org', 'smtp://'],
    ['SMTP_URL', 'smtp://mail.example.org:mail', 'smtp://'],
    ['SMTP_URL', 'smtp://user@', 'smtp://'],
    ['MAIL_FROM', 'zzz', 'an address, or a name and an address'],
    ['MAIL_FROM', 'Pledgebook pledges@example.org', 'an address'],
    ['MAIL_FROM', 'Pledgebook <pledges>', 'an address'],
    ['MAIL_FROM', 'Pledgebook <a@example.org>, Other <b@example.org>', 'an address'],
    ['MAIL_FROM', 'Us, Inc. <a@example.org>', 'an address'],
    ['MAIL_FROM', 'a@example.org, b@example.org', 'an address'],
    ['MAIL_FROM', 'Us\r\nBcc: x <a@example.org>', 'an address'],
    ['ADMIN_EMAILS', 'notanemail', 'addresses separated by commas'],
    ['ADMIN_EMAILS', 'ada@example.org, bela', 'addresses separated by commas'],
    ['ADMIN_EMAILS', 'Ada <ada@example.org>', 'addresses separated by commas'],
    ['OIDC_ISSUER', 'login', 'OpenID provider'],
    ['OIDC_ISSUER', 'https://login.example/?realm=x', 'without a query'],
    ['OIDC_NAME', 'x'.repeat(61), 'one line'],
    ['TRUSTED_PROXY', ' ', 'number of hops'],
    ['TRUSTED_PROXY', '11', 'number of hops'],
    ['TRUSTED_PROXY', 'yes', 'number of hops'],
    ['TRUSTED_PROXY', '-1', 'number of hops'],
    ['TIME_ZONE', 'Mars/Olympus', 'IANA time zone'],
    ['TIME_ZONE', '+05:00', 'IANA time zone'],
    ['DEMO', 'yes', '1 or 0'],
    ['WORKER', '2', '1 (jobs run in the web process) or 0'],
  ])('%s=%s', (name, value, expected) => {
    const problems = problemsOf({ ...oidc, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
    expect(problems[0]).toContain(expected);
    expect(problems[0]).not.toContain('missing');
  });

  it.each([
    ['DATABASE_URL', {}, 'postgresql://'],
    ['AUTH_SECRET', {}, '32 random characters'],
    ['SMTP_URL', {}, 'mail server'],
    ['SITE_URL', {}, 'own address'],
    ['GITHUB_SECRET', { GITHUB_ID: 'id' }, 'beside GITHUB_ID'],
    ['GITHUB_ID', { GITHUB_SECRET: 's' }, 'beside GITHUB_SECRET'],
    ['OIDC_CLIENT_ID', oidc, 'beside OIDC_ISSUER'],
    ['OIDC_CLIENT_SECRET', oidc, 'beside OIDC_ISSUER'],
    ['OIDC_ISSUER', oidc, 'beside OIDC_CLIENT_ID'],
  ])('%s missing', (name, over, expected) => {
    const problems = problemsOf({ ...over, [name]: undefined });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name}: missing; `);
    expect(problems[0]).toContain(expected);
  });

  it.each(['0.0.0.0', '::', 'pledge.example.org', '127.evil.example', '128.0.0.1'])(
    'DEMO on %s, where other people could read emails',
    (HOST) => {
      expect(problemsOf({ DEMO: '1', HOST })).toEqual([
        'DEMO: a demonstration shows every email, so HOST must be loopback',
      ]);
    },
  );

  it.each([
    { SITE_URL: 'https://pledge.example.org' },
    { SITE_URL: 'http://127.evil.example' },
    { SITE_URL: 'http://localhost:3000', TRUSTED_PROXY: '1' },
  ])('DEMO without a mail server with %j, where other people could read emails', (over) => {
    expect(problemsOf({ DEMO: '1', SMTP_URL: undefined, ...over })).toEqual([
      'DEMO: without SMTP_URL the site shows every email, sign-in links too, so SITE_URL must be loopback and TRUSTED_PROXY 0',
    ]);
    expect(problemsOf({ DEMO: '1', ...over })).toEqual([]);
  });

  it.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])(
    'but DEMO without a mail server is accepted at %s',
    (SITE_URL) => expect(problemsOf({ DEMO: '1', SMTP_URL: undefined, SITE_URL })).toEqual([]),
  );

  it('all invalid settings together', () => {
    const nothing = { DATABASE_URL: undefined, AUTH_SECRET: '', SMTP_URL: '', SITE_URL: undefined };
    expect(problemsOf({ PORT: 'x', GITHUB_ID: 'id', ...nothing }).map((line) => line.split(':')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'AUTH_SECRET',
      'SMTP_URL',
      'SITE_URL',
      'GITHUB_SECRET',
    ]);
  });

  it('without revealing a secret', () => {
    expect(
      problemsOf({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'pg:hunter2', SMTP_URL: 'hunter2' }).join(),
    ).not.toContain('hunter2');
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.example.org', false],
])('%s is loopback: %s', (host, answer) => {
  expect(isLoopback(host)).toBe(answer);
});
