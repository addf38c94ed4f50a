import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, gift, newPerson, newStaff, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import { sponsorOf } from '#test/sponsor-factories';
import { grantRole } from '#server/identity/grant-role';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { hideName, showName } from '#server/review/moderate-name';
import { readFingerprint } from '#server/public/fingerprint';
import { isReady } from '#server/runtime/health';
import { expireToken } from '#server/runtime/expire-pages';
import { hasRefreshed, watchPublicState } from '#server/runtime/refresh-pages';

vi.mock('#server/log', async (original) => ({
  ...(await original<object>()),
  log: { info: vi.fn(), error: vi.fn(), warn: vi.fn() },
}));

const PATIENCE = { timeout: 15_000 };
const asked: string[] = [];
let status = 200;
let server: Server;
let stop = () => undefined as void;

/** A stand-in for the web process that records its requests. */
beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
    response.writeHead(request.url === '/api/refresh' ? status : 200).end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.PORT = String((server.address() as AddressInfo).port);
  await seedCampaign();
});
afterEach(() => {
  stop();
  asked.length = 0;
  status = 200;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const expiries = () => asked.filter((line) => line.includes('/api/refresh')).length;

describe('watching the public state', () => {
  it('refreshes the pages at the start, with a token that only this site knows', async () => {
    expect(await isReady()).toBe(false);
    stop = watchPublicState();
    expect(hasRefreshed()).toBe(false);
    await expect.poll(hasRefreshed, PATIENCE).toBe(true);
    expect(asked).toEqual([`POST /api/refresh Bearer ${expireToken()}`]);
    expect(await isReady()).toBe(true);
  });

  it('refreshes them again when a pledge counts, and not when nothing has changed', async () => {
    stop = watchPublicState();
    await expect.poll(expiries, PATIENCE).toBe(1);
    await pledge(await newPerson(), gift(500));
    await expect.poll(expiries, PATIENCE).toBe(2);
    // Many changes at once cause few refreshes.
    await Promise.all(Array.from({ length: 10 }, async () => pledge(await newPerson(), gift(500))));
    await expect.poll(expiries, PATIENCE).toBeGreaterThan(2);
    expect(expiries()).toBeLessThan(6);
  });

  it('tries again until the pages could be refreshed', async () => {
    status = 503;
    stop = watchPublicState();
    await expect.poll(expiries, PATIENCE).toBeGreaterThan(3);
    expect(hasRefreshed()).toBe(false);
    expect(await isReady()).toBe(false);
    status = 200;
    await expect.poll(hasRefreshed, PATIENCE).toBe(true);
  });
});

describe('the fingerprint of what the public sees', () => {
  it('is the same while nothing changes, at any time', async () => {
    expect(await readFingerprint()).toBe(await readFingerprint());
  });

  it.each([
    ['a pledge that counts', async () => pledge(await newPerson(), gift(500))],
    ['a pledge that waits', async () => pledge(await newPerson(), gift(70_000))],
    ['a place taken', async () => pledge(await newPerson(), sponsorship('partner', 'Taken'))],
    ['a place of a year taken', () => ask('UPDATE place_year SET taken = taken + 1')],
    ['another last day', () => ask('UPDATE campaign SET last_day = last_day - 1')],
    ["a programme's new name", () => ask("UPDATE programme SET name = name || '!' WHERE slug = 'grants'")],
    ['a benefit no longer brought', () => ask('DELETE FROM tier_benefit WHERE tier_id = (SELECT min(id) FROM tier)')],
    ['an act of staff', () => grantRole('rosa@example.org', 'editor')],
  ])('changes with %s', async (_, act) => {
    const before = await readFingerprint();
    await act();
    expect(await readFingerprint()).not.toBe(before);
  });

  it('changes with a name or a message shown and hidden, and with a withdrawn name', async () => {
    const body = gift(500, { recognition: 'named', displayName: 'Known', message: 'Hello' });
    const { reference } = await pledge(await newPerson(), body);
    const moderator = await newStaff('reviewer', 'moderate');
    for (const act of [
      async () => showName(moderator, await toMove(reference)),
      async () => showMessage(moderator, await toMove(reference)),
      async () => hideMessage(moderator, await toMove(reference)),
      async () => hideName(moderator, await toMove(reference)),
      async () => showName(moderator, await toMove(reference)),
      () => ask('UPDATE pledge SET show_name = false WHERE reference = $1', [reference]),
    ]) {
      const before = await readFingerprint();
      await act();
      expect(await readFingerprint()).not.toBe(before);
    }
  });

  it.each([
    ['the name taken back', 'UPDATE pledge SET show_name = false WHERE reference = $1'],
    ['the logo taken back', 'UPDATE pledge SET show_logo = false WHERE reference = $1'],
    ['the term ended', 'UPDATE pledge SET term_until = term_from WHERE reference = $1'],
    ...['public_name', 'website', 'description'].map((column) => [
      `another ${column}`,
      `UPDATE organisation SET ${column} = 'https://new.example/' FROM pledge p WHERE p.organisation_id = organisation.id AND p.reference = $1`,
    ]),
  ])('changes with a sponsor: %s', async (what, change) => {
    const reference = await sponsorOf(await newPerson(), `Known for ${what}`, { hasLogo: true });
    const before = await readFingerprint();
    await ask(change, [reference]);
    expect(await readFingerprint()).not.toBe(before);
  });

  it('changes at midnight, when terms start and end', async () => {
    const before = await readFingerprint();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    try {
      expect(await readFingerprint()).not.toBe(before);
    } finally {
      vi.useRealTimers();
    }
  });
});
