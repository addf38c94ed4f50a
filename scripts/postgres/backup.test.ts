import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { backUp, restore } from '#scripts/postgres/backup';
import { withClient } from '#scripts/postgres/database';
import { type TestServer, type TestUrls, startTestServer, withName } from '#scripts/test/test-server';

let server: TestServer;
let fresh: TestUrls;
let file = '';
beforeAll(async () => {
  server = await startTestServer('backup');
  await withClient(withName(server.urls.superuser, 'postgres'), (client) =>
    client.query('create database fresh owner pledgebook_owner'),
  );
  fresh = { web: withName(server.urls.web, 'fresh'), owner: withName(server.urls.owner, 'fresh') };
  file = path.join(server.folder, 'pledgebook.dump');
});
afterAll(() => server.stop());
afterEach(() => vi.unstubAllEnvs());

/** The only tools of PostgreSQL on this machine, which say that they are of this version. */
function install(version: string): void {
  const folder = path.join(server.folder, `tools-${version}`);
  mkdirSync(folder);
  for (const tool of ['pg_dump', 'pg_restore']) {
    const script = `#!/bin/sh\necho "${tool} (PostgreSQL) ${version}"\n`;
    writeFileSync(path.join(folder, tool), script, { mode: 0o755 });
  }
  vi.stubEnv('PATH', `${folder}:/bin`);
}

const TOOLS = Number(
  /\(PostgreSQL\) (\d+)/.exec(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout)?.[1],
);
const SKIPPED = TOOLS >= 18 ? '' : ' (skipped: pg_dump of PostgreSQL 18 is not installed)';

describe('a backup', () => {
  it('needs pg_dump, and says where to get it', async () => {
    vi.stubEnv('PATH', server.folder);
    await expect(backUp(server.urls, file)).rejects.toThrow(
      /^pg_dump is not installed. It must be of PostgreSQL 18 or newer.\n.*postgresql-client-18$/,
    );
  });

  it('needs pg_dump of at least the version of the server', async () => {
    install('15.18 (Debian 15.18-0+deb12u1)');
    await expect(backUp(server.urls, file)).rejects.toThrow(
      /^pg_dump is of PostgreSQL 15 and the server of PostgreSQL 18, which it refuses/,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('replaces no file', async () => {
    const other = path.join(server.folder, 'other');
    writeFileSync(other, 'kept');
    await expect(backUp(server.urls, other)).rejects.toThrow(/is there already/);
  });
});

describe('a restore', () => {
  it('refuses a database that is not empty, and names what is in it', async () => {
    writeFileSync(path.join(server.folder, 'any.dump'), '');
    await expect(restore(server.urls, path.join(server.folder, 'any.dump'))).rejects.toThrow(
      /^The database is not empty: it has _prisma_migrations. Nothing was changed./,
    );
  });

  it('needs pg_restore of at least the version of the server, and a file', async () => {
    install('17.2');
    await expect(restore(fresh, path.join(server.folder, 'any.dump'))).rejects.toThrow(
      /^pg_restore is of PostgreSQL 17/,
    );
    await expect(restore(fresh, path.join(server.folder, 'none.dump'))).rejects.toThrow(/none.dump is not there/);
  });

  it.skipIf(SKIPPED)(`brings back what was backed up, and passes every check${SKIPPED}`, async () => {
    const before = await backUp(server.urls, file);
    const { holds, migrated } = await restore(fresh, file);
    expect(before).toContain(holds);
    expect(migrated.applied).toEqual([]);
  });
});
