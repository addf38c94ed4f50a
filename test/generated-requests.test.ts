import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, expectChecksHold, gift, newPerson, seedCampaign } from '#test/factories';
import { textArbitrary } from '#test/generated-inputs';
import { eventArbitrary, jsonArbitrary } from '#test/generated-json';
import '#test/stripe-factories';
import { signBody, signEvent } from '#test/stripe-stand-in';
import { findActor, type Person } from '#server/auth';
import { log } from '#server/log';
import { toPauseToken } from '#server/reminder/pause-token';
import { POST as report } from '../app/api/csp-report/route';
import { POST as switchLocale } from '../app/api/locale/route';
import { POST as pause } from '../app/api/pause-reminders/route';
import { POST as makePledge } from '../app/api/v1/pledges/route';
import { POST as takeEvent } from '../app/api/webhooks/[provider]/route';

vi.mock('#server/auth', async (original) => ({ ...(await original<object>()), findActor: vi.fn() }));

// The process counts these in memory; the limit would answer in place of the address.
vi.mock('#server/rate-limit/rate-limits', async (original) => ({
  ...(await original<object>()),
  takeFromOwnLimit: () => Promise.resolve(null),
}));

/** How many inputs each address gets: a few in `npm test`, ten thousand in `npm run proof`. */
const COUNT = Number(process.env.GENERATED_INPUTS ?? 100);
const SEED = Number(process.env.GENERATED_SEED ?? Math.trunc(Math.random() * 2 ** 31));
const BATCH = 500;
const SITE = 'http://127.0.0.1:3000';

let person: Person;

beforeAll(async () => {
  log.level = 'silent';
  await seedCampaign();
  person = await newPerson();
  vi.mocked(findActor).mockImplementation(() => Promise.resolve(person));
});

type Body = string | URLSearchParams;
const post = (path: string, body: Body, headers: Readonly<Record<string, string>>) =>
  new Request(SITE + path, { method: 'POST', body, headers });
const params = Promise.resolve({ provider: 'stripe' });
/** As a header can carry it. */
const toHeader = (text: string) => text.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 500);

/** What a browser reports, with a text in place of the page and of what it blocked. */
const toReport = ([page, blocked]: readonly [string, string]) =>
  JSON.stringify({ 'csp-report': { 'document-uri': page, 'blocked-uri': blocked, 'effective-directive': 'img-src' } });

type Send = (text: string, index: number) => Promise<Response>;

/** What each address gets, from a generated text. `taken`: a text that it takes, with its number and the status. */
const REQUESTS: Readonly<
  Record<string, Readonly<{ texts: fc.Arbitrary<string>; taken: readonly [string, number, number]; send: Send }>>
> = {
  'a pledge as JSON': {
    texts: jsonArbitrary,
    taken: [JSON.stringify(gift(2_500)), 1, 201],
    send: (text, index) => {
      const key = index % 7 === 0 ? toHeader(text) : randomUUID();
      return makePledge(post('/api/v1/pledges', text, { 'Content-Type': 'application/json', 'Idempotency-Key': key }));
    },
  },
  'an event of a payment provider': {
    texts: eventArbitrary,
    taken: [signEvent('checkout.session.completed', 'cs_1').body, 1, 200],
    // Half of them signed: whoever signs may send anything.
    send: (text, index) => {
      const headers = index % 2 ? signBody(text) : { 'stripe-signature': toHeader(text) };
      return takeEvent(post('/api/webhooks/stripe', text, headers), { params });
    },
  },
  'a change of language': {
    texts: fc.oneof(textArbitrary, fc.constantFrom('en', 'de', 'es')),
    taken: ['de', 0, 303],
    send: (text) => {
      const headers = { Origin: SITE, Referer: `${SITE}/${encodeURIComponent(text.slice(0, 200))}` };
      return switchLocale(post('/api/locale', new URLSearchParams({ locale: text }), headers));
    },
  },
  'a report of the browser': {
    texts: fc.oneof(jsonArbitrary, fc.tuple(textArbitrary, textArbitrary).map(toReport)),
    taken: [toReport(['https://example.org/', 'inline']), 0, 204],
    send: (text) => report(post('/api/csp-report', text, { 'Content-Type': 'application/csp-report' })),
  },
  'reminders paused with one click': {
    texts: textArbitrary,
    taken: ['', 0, 200],
    send: (text, index) => {
      const token = index % 3 ? encodeURIComponent(text.slice(0, 2_000)) : toPauseToken(person.id);
      const body = index % 2 ? text : new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      return pause(post(`/api/pause-reminders?token=${token}`, body, {}));
    },
  },
};

/** Sends the generated texts and returns what failed. */
async function sendAll(texts: fc.Arbitrary<string>, send: Send): Promise<unknown[]> {
  const failed: unknown[] = [];
  for (let sent = 0; sent < COUNT && failed.length < 5; sent += BATCH) {
    const batch = fc.sample(texts, { seed: SEED + sent, numRuns: Math.min(BATCH, COUNT - sent) });
    for (const [index, text] of batch.entries()) {
      // Otherwise the limits would answer.
      if (index % 50 === 0) await ask('DELETE FROM rate_limit');
      try {
        const { status } = await send(text, index);
        if (status >= 500) failed.push({ status, text });
      } catch (error) {
        failed.push({ error: String((error as Error).stack), text });
      }
    }
  }
  return failed;
}

describe('generated requests', () => {
  it.each(Object.entries(REQUESTS))(
    '%s is answered without a failure',
    async (_, { texts, taken: [text, index, status], send }) => {
      const errors = vi.spyOn(log, 'error');
      expect((await send(text, index)).status).toBe(status);
      expect(await sendAll(texts, send), `GENERATED_SEED=${SEED}`).toEqual([]);
      expect(errors.mock.calls, `GENERATED_SEED=${SEED}`).toEqual([]);
      errors.mockRestore();
    },
    COUNT > 100 ? 0 : 60_000,
  );

  it('leave the data as every check wants it', () => expectChecksHold());
});
