import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, request as requests, type APIRequestContext } from 'playwright/test';
import { fetchForm, postForm } from './html-form.ts';
import { readLinks, waitForLink } from './emails.ts';

/** The people of the demonstration that the tests sign in as. */
export const ADA = 'ada@example.org';
export const ROSA = 'rosa@example.org';
export const TOMAS = 'tomas@example.org';
export const LIN = 'lin@example.org';

/** An address that nobody has used before. */
export function newAddress(name: string): string {
  return `${name}-${crypto.randomUUID().slice(0, 8)}@example.org`;
}

/** Requests a link and presses the button on its page, without a browser. The request context is then signed in. */
export async function signIn(request: APIRequestContext, email: string): Promise<void> {
  const before = await readLinks(request, email);
  const asked = await postForm(request, '/sign-in', await fetchForm(request, '/sign-in', 'name="email"'), { email });
  expect(asked.status(), `a link for ${email}: ${await asked.text()}`).toBe(303);
  const link = await waitForLink(request, email, before);
  const confirmed = await postForm(request, link, await fetchForm(request, link, 'name="token"'), {});
  expect(confirmed.status()).toBe(303);
}

type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** Session cookies of a person. Only the first worker signs in and stores them for the run, because links are limited per address and hour. */
export async function sessionOf(email: string, baseURL: string): Promise<Session> {
  const file = path.join(process.env.E2E_SESSIONS ?? '', `${email}.json`);
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as Session;
  if (existsSync(file)) return read();
  const lock = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  const request = await requests.newContext({ baseURL });
  await lock.connect();
  try {
    // Two workers at the same time would each take the other's link.
    await lock.query('select pg_advisory_lock(hashtext($1))', [`sign in ${email}`]);
    if (existsSync(file)) return read();
    await signIn(request, email);
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(await request.storageState()));
    renameSync(`${file}.${process.pid}`, file);
    return read();
  } finally {
    await lock.end();
    await request.dispose();
  }
}
