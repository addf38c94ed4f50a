import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#scripts/postgres/database';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { migrate } from '#scripts/postgres/migrate';
import { withName } from '#scripts/test/test-server';
import { CHECKOUT } from '#scripts/process/paths';

const read = (file: string) => readFileSync(path.join(CHECKOUT, file), 'utf8');

/** The text of a service in compose.yaml, from its name to the next service. */
function serviceOf(name: string): string {
  const [, text = ''] = new RegExp(`\\n  ${name}:\\n((?:    .*\\n|\\n|  #.*\\n)+)`).exec(read('compose.yaml')) ?? [];
  return text;
}

/** The SQL lines of the file with the logins that the server itself runs; psql handles the other lines. */
const LOGINS_SQL = read('deploy/compose-logins.sql').replaceAll(/^(\\|--).*\n/gm, '');

describe('compose.yaml', () => {
  const logins = (service: string) => [...serviceOf(service).matchAll(/postgresql:\/\/(\w+):/g)].map(([, who]) => who);

  it('gives the owner’s login only to the migration', () => {
    expect(logins('migrate')).toEqual(['pledgebook_web', 'pledgebook_owner']);
    const web = serviceOf('web');
    expect(web).toContain('DATABASE_URL: *application');
    expect(web).toContain('DIRECT_URL: *application');
    expect(web).toContain("POSTGRES_PASSWORD: ''");
    expect(web).toContain("OWNER_PASSWORD: ''");
    expect(web).toContain("DATABASE_OWNER_URL: ''");
    expect(web).not.toContain('pledgebook_owner');
    expect(serviceOf('worker')).toContain('environment: *settings');
    expect(serviceOf('worker')).not.toMatch(/OWNER|postgresql:/);
    expect(read('compose.yaml')).toContain('DATABASE_URL: &application postgresql://pledgebook_web:');
  });

  it('runs jobs in the worker only, and builds each service from a target of the Dockerfile', () => {
    expect(serviceOf('web')).toMatch(/environment: &settings\n[^]*WORKER: 0\n/);
    const targets = [...read('compose.yaml').matchAll(/target: (\w+)/g)].map(([, target]) => target);
    expect(targets).toEqual(['migrate', 'web', 'worker']);
    const stages = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\w+)/gm)].map(([, stage]) => stage);
    expect(stages).toEqual(expect.arrayContaining(targets));
    expect(stages.at(-1)).toBe('web');
  });

  it('signs in as no superuser', () => {
    expect(serviceOf('postgres')).not.toContain('POSTGRES_USER');
    expect(read('compose.yaml')).toContain('pledgebook_owner:${OWNER_PASSWORD}@');
    expect(LOGINS_SQL).not.toMatch(/superuser/i);
  });

  it('creates the logins with the passwords in their connection strings', () => {
    expect(serviceOf('postgres')).toContain('./deploy/compose-logins.sql:/docker-entrypoint-initdb.d/');
    expect(serviceOf('postgres')).toContain('APPLICATION_PASSWORD: ${APPLICATION_PASSWORD');
    expect(serviceOf('postgres')).toContain('OWNER_PASSWORD: ${OWNER_PASSWORD');
    for (const password of ['OWNER_PASSWORD', 'APPLICATION_PASSWORD'])
      expect(read('deploy/compose-logins.sql')).toMatch(new RegExp(`getenv \\w+ ${password}`));
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
    await withClient(server.urls.superuser, (client) => client.query('CREATE DATABASE composed'));
    // A superuser runs the file in the new database, as in the image. This cluster has logins of these names already.
    const sql = LOGINS_SQL.replaceAll('pledgebook_web', 'composed_web')
      .replaceAll('pledgebook_owner', 'composed_owner')
      .replace('DATABASE pledgebook', 'DATABASE composed')
      .replace(":'owner_password'", "'owner'")
      .replace(":'application_password'", "'application'");
    await withClient(withName(server.urls.superuser, 'composed'), (client) => client.query(sql));
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
