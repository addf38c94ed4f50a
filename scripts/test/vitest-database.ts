import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { EMPTY_SETTINGS } from '#scripts/process/settings';
import { cloneDatabase, dropDatabase } from '#scripts/test/test-server';

// Verbs log with the id of the request, and a test is none.
vi.mock('next/headers', async (original) => ({
  ...(await original<object>()),
  headers: () => Promise.resolve(new Headers()),
}));

// Runs in each integration test file before its imports, so that server/env.ts reads the settings of a new database.
const template = { web: process.env.TEST_DATABASE_URL ?? '', owner: process.env.TEST_DATABASE_OWNER_URL ?? '' };
const name = `test_${randomBytes(6).toString('hex')}`;
const data = path.join(tmpdir(), name);
const urls = await cloneDatabase(template, name);

Object.assign(process.env, EMPTY_SETTINGS, {
  DATABASE_URL: urls.web,
  DATABASE_OWNER_URL: urls.owner,
  AUTH_SECRET: 'only-for-tests-only-for-tests-only',
  SITE_URL: 'http://127.0.0.1:3000',
  MAIL_FROM: 'Pledgebook <pledges@example.org>',
  // Emails need a mail server or the demonstration's mailbox.
  DEMO: '1',
  DATA_DIR: data,
});

afterAll(async () => {
  await rm(data, { recursive: true, force: true });
  await dropDatabase(template, name);
}, 90_000);
