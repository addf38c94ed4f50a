import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#scripts/postgres/database';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { migrate } from '#scripts/postgres/migrate';
import { CHECKOUT } from '#scripts/process/paths';

const read = (file: string) => readFileSync(path.join(CHECKOUT, file), 'utf8');

/** The text of a service in compose.yaml, from its name to the next service. */
function serviceOf(name: string): string {
  const [, text = ''] = new RegExp(`\\n  ${name}:\\n((?:    .*\\n|\\n|  #.*\\n)+)`).exec(read('compose.yaml')) ?? [];
  return text;
}

/** The SQL lines of the login file that the server itself runs; psql handles the other lines. */
const LOGIN_SQL = read('deploy/application-login.sql').replaceAll(/^(\\|--).*\n/gm, '');

describe('compose.yaml', () => {
  const logins = (service: string) => [...serviceOf(service).matchAll(/postgresql:\/\/(\w+):/g)].map(([, who]) => who);

  it('gives the owner’s login only to the migration', () => {
    expect(logins('migrate')).toEqual(['pledgebook_web', 'pledgebook_owner']);
    const web = serviceOf('web');
    expect(web).toContain('DATABASE_URL: *application');
    expect(web).toContain('DIRECT_URL: *application');
    expect(web).toContain("POSTGRES_PASSWORD: ''");
    expect(web).toContain("DATABASE_OWNER_URL: ''");
    expect(web).not.toContain('pledgebook_owner');
    expect(read('compose.yaml')).toContain('DATABASE_URL: &application postgresql://pledgebook_web:');
  });

  it('creates the login with the password in its connection string', () => {
    expect(serviceOf('postgres')).toContain('./deploy/application-login.sql:/docker-entrypoint-initdb.d/');
    expect(serviceOf('postgres')).toContain('APPLICATION_PASSWORD: ${APPLICATION_PASSWORD');
    expect(read('deploy/application-login.sql')).toContain('\\getenv password APPLICATION_PASSWORD');
  });
});

describe('a database with the two logins of compose.yaml', () => {
  let [folder, server]: [string, EmbeddedPostgres | undefined] = ['', undefined];
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-compose-'));
    chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    await server?.release();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is migrated by the owner, and used with the restricted role', async () => {
    server = await openEmbeddedPostgres(folder, 'a test');
    // In the image, the owner is a superuser, and only our file creates the application's login.
    await withClient(server.urls.superuser, async (client) => {
      await client.query(`CREATE ROLE composed_owner SUPERUSER LOGIN PASSWORD 'owner'`);
      await client.query('CREATE DATABASE composed OWNER composed_owner');
      await client.query('DROP ROLE IF EXISTS composed_web');
      await client.query(LOGIN_SQL.replace('pledgebook_web', 'composed_web').replace(":'password'", "'application'"));
    });
    const at = `127.0.0.1:${server.port}/composed`;
    const [web, owner] = [`postgresql://composed_web:application@${at}`, `postgresql://composed_owner:owner@${at}`];
    expect((await migrate({ web, owner })).advice).toBeNull();
    await withClient(web, async (client) => {
      const { rows } = await client.query('SELECT session_user AS login, current_user AS role');
      expect(rows).toEqual([{ login: 'composed_web', role: 'pledgebook_app' }]);
      await expect(client.query('CREATE TABLE mine ()')).rejects.toThrow(/permission denied/);
      await client.query('SET ROLE NONE');
      await expect(client.query('DELETE FROM event')).rejects.toThrow(/permission denied/);
      await expect(client.query('SELECT FROM event')).resolves.toBeDefined();
    });
  });
});
