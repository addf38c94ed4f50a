import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';
import { checkSettings, testEnvironment } from '#scripts/process/settings';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('checkSettings', () => {
  it('requires nothing for a demonstration on the embedded database', () => {
    vi.stubEnv('DATABASE_URL', '');
    expect(() => checkSettings({ DEMO: '1' })).not.toThrow();
  });

  it('requires a key for sessions if the database is not the embedded one', () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://db.example.org/pledgebook');
    vi.stubEnv('AUTH_SECRET', '');
    expect(() => checkSettings({ DEMO: '1' })).toThrow(/AUTH_SECRET: missing/);
  });
});

describe('testEnvironment', () => {
  it('has none of a deployer’s settings', () => {
    const example = readFileSync(path.join(CHECKOUT, '.env.example'), 'utf8');
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    expect(names).toContain('STRIPE_SECRET_KEY');
    for (const name of names) vi.stubEnv(name, 'of-a-deployer');
    const environment = testEnvironment({ PORT: '4000' });
    // Empty: what is missing, next start takes from .env.
    expect(Object.fromEntries(names.map((name) => [name, environment[name]]))).toEqual({
      ...Object.fromEntries(names.map((name) => [name, ''])),
      PORT: '4000',
    });
  });
});

describe('npm start', () => {
  it.each([{ DEMO: '1' }, { SMTP_URL: 'smtp://127.0.0.1' }])('stops without SITE_URL, also with %j', (more) => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(CHECKOUT, 'scripts', 'commands', 'start.ts')], {
      env: { ...process.env, DATABASE_URL: '', SITE_URL: '', ...more },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/SITE_URL(:| is) missing; expected the site's own address/);
  });
});

describe('an invalid setting ends a command before it opens or listens to anything', () => {
  it.each([
    ['start.ts'],
    ['up.ts'],
    ['dev.ts'],
    ['app-command.ts', 'worker'],
    ['app-command.ts', 'admin', 'grant', 'ada@example.org', 'admin'],
  ])('%s %s', (script, ...args) => {
    const data = path.join(folder, 'data');
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [path.join(CHECKOUT, 'scripts', 'commands', script), ...args],
      {
        env: { ...process.env, DATA_DIR: data, MAIL_FROM: 'zzz', DATABASE_URL: '', SMTP_URL: 'smtp://127.0.0.1' },
        encoding: 'utf8',
        timeout: 20_000,
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('MAIL_FROM: expected an address');
    // Without the stack of an unexpected error.
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stdout).toBe('');
    expect(existsSync(data)).toBe(false);
  });
});
