import fc from 'fast-check';
import type { APIRequestContext } from 'playwright/test';
import { applyChanges, changesArbitrary, textArbitrary } from '#test/generated-inputs';
import { eventArbitrary, jsonArbitrary } from '#test/generated-json';
import { signBody } from '#test/stripe-stand-in';
import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { ADDRESSES } from './generated-addresses.ts';
import { FORMS } from './generated-forms.ts';
import type { People, Prepare, Target } from './generated-targets.ts';
import { fetchForm } from './html-form.ts';
import { toMultipart } from './multipart.ts';
import { test } from './paying-site.ts';
import { gift, makePledge } from './pledging.ts';
import { ADA, ROSA, newAddress, signIn } from './sign-in.ts';

/** How many inputs each form and each address gets: a few in `npm test`, ten thousand in `npm run proof`. */
const COUNT = Number(process.env.GENERATED_INPUTS ?? 10);
const BATCH = 500;
const SEED = Number(process.env.GENERATED_SEED ?? Math.trunc(Math.random() * 2 ** 31));

/** In milliseconds. At full length there is none (0): how long it takes depends on the machine. */
const timeLimit = (paths = 1) => (COUNT > 100 ? 0 : 60_000 + COUNT * paths * 300);

/** A POST or GET to send. `sent` describes it if it fails. */
type Input = Readonly<{ path: string; method: string; headers?: Record<string, string>; body?: Buffer; sent: unknown }>;

/** The server reads no more of a form than this, and may end the connection of who still sends. */
const LARGEST_BODY = 1_000_000;

/** Sends an input and returns its status, or 413 if the connection ended under a body that is too large. A failure of the server is added to `failed`, with the input. */
async function send(origin: string, cookie: string, input: Input, failed: unknown[]): Promise<number> {
  const headers = { Origin: new URL(input.path, origin).origin, Cookie: cookie, ...input.headers };
  const { method, body, path, sent } = input;
  try {
    const answer = await fetch(new URL(path, origin), {
      method,
      headers,
      body: body && new Uint8Array(body),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    if (answer.status >= 500) failed.push({ status: answer.status, path, sent });
    return answer.status;
  } catch (error) {
    if (body && body.length > LARGEST_BODY) return 413;
    failed.push({ error: String(error), cause: String((error as Error).cause), path, sent });
    return 0;
  }
}

/** Sends `count` generated inputs, three at a time, and returns those that failed. They are made as they are needed: all at once would not fit in memory. */
async function sendAll(
  origin: string,
  cookie: string,
  count: number,
  make: (text: string, index: number) => Input,
  texts: fc.Arbitrary<string> = textArbitrary,
): Promise<unknown[]> {
  const failed: unknown[] = [];
  for (let sent = 0; sent < count; sent += BATCH) {
    const batch = fc.sample(texts, { seed: SEED + sent, numRuns: Math.min(BATCH, count - sent) });
    const waiting = batch.map((text, index) => [text, sent + index] as const);
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await send(origin, cookie, make(...next), failed);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
  }
  return failed;
}

async function cookieOf(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Percent-encoded, whatever the text is. */
const encode = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** A form as served, with answers that it takes. */
async function readTarget(people: People, target: Target): Promise<readonly (readonly [string, string])[]> {
  const { fields } = await fetchForm(people[target.as], target.path, target.holds);
  const answers = Object.entries(target.answers ?? {});
  return [...fields.filter(([name]) => !target.answers || !(name in target.answers)), ...answers];
}

test.describe.configure({ mode: 'parallel' });
test.use({ expectedConsoleErrors: /./ });

const people = test.extend<{ people: People; origin: string }>({
  origin: async ({ baseURL }, use) => use(baseURL ?? ''),
  people: async ({ contextOf, request }, use) => {
    test.setTimeout(timeLimit());
    const staff = (await contextOf(ROSA)).request;
    const supporter = (await contextOf(null)).request;
    await signIn(supporter, newAddress('generated'));
    await use({ supporter, otherSupporter: (await contextOf(ADA)).request, staff, visitor: request });
  },
});

/** Whether to make a form ready again that an input has used up: its version, key or link is the one of before. At first always; later now and then, because it takes many times as long as an input, and a used form is read the same way. */
const isWorth = (taken: number) => taken <= 20 || taken % 50 === 0;

async function sendForm(name: string, prepare: Prepare, each: People, origin: string): Promise<void> {
  const failed: unknown[] = [];
  let target: Target | undefined;
  let fields: Awaited<ReturnType<typeof readTarget>> = [];
  let cookie = '';
  let sent = 0;
  let taken = 0;
  for (const changes of fc.sample(changesArbitrary, { seed: SEED, numRuns: COUNT })) {
    if (!target) {
      target = await prepare(each);
      fields = await readTarget(each, target);
      cookie = await cookieOf(each[target.as]);
    }
    const { body, type } = toMultipart(applyChanges(fields, changes));
    const input = { path: target.path, method: 'POST', headers: { 'Content-Type': type }, body, sent: changes };
    if ((await send(origin, cookie, input, failed)) === 303 && !target.stays && isWorth(++taken)) target = undefined;
    // Otherwise the limits would answer in place of the form.
    if (++sent % 50 === 0) await inDatabase('delete from rate_limit', []);
  }
  expect(failed, `${name}, GENERATED_SEED=${SEED}`).toEqual([]);
}

for (const [name, prepare] of Object.entries(FORMS)) {
  people(`generated inputs: ${name} never fails on the server`, async ({ people: each, origin }) => {
    await sendForm(name, prepare, each, origin);
  });
}

people('generated inputs: paying online never fails on the server', async ({ people: each, origin, site }) => {
  const prepare: Prepare = async ({ supporter }) => {
    const { reference } = await makePledge(supporter, gift(400, { instalments: 4 }));
    return { as: 'supporter', path: `${site.origin}/account/pledges/${reference}`, holds: '>Pay online<' };
  };
  await sendForm('paying online', prepare, each, origin);
});

people(
  'generated inputs: a removed payment method never fails on the server',
  async ({ people: each, origin, site }) => {
    const prepare: Prepare = async ({ supporter }) => {
      const { reference } = await makePledge(supporter, gift(400, { repeat: 'monthly' }));
      await inDatabase(
        `SELECT save_payment_method(jsonb_build_object('pledgeId', id, 'source', 'stripe', 'customer', 'cus_generated', 'method', 'pm', 'label', 'Visa',
         'payment', reference, 'text', 'Save it', 'lang', 'en', 'at', now())) FROM pledge WHERE reference = $1`,
        [reference],
      );
      const path = `${site.origin}/account/pledges/${reference}`;
      return { as: 'supporter', path, holds: '>Remove the payment method<', stays: true };
    };
    await sendForm('a removed payment method', prepare, each, origin);
  },
);

people('generated inputs: what a payment provider posts never fails on the server', async ({ site }) => {
  const make = (text: string, index: number) => {
    const path = `${site.origin}/api/webhooks/stripe`;
    // Half of them signed: whoever signs may send anything.
    return {
      path,
      method: 'POST',
      headers: index % 2 ? signBody(text) : { 'stripe-signature': encode(text.slice(0, 2_000)) },
      body: Buffer.from(text),
      sent: text.slice(0, 300),
    };
  };
  expect(await sendAll(site.origin, '', COUNT, make, eventArbitrary), `GENERATED_SEED=${SEED}`).toEqual([]);
});

for (const [name, { as, paths }] of Object.entries(ADDRESSES)) {
  people(`generated inputs: addresses of ${name} never fail on the server`, async ({ people: each, origin }) => {
    test.setTimeout(timeLimit(paths.length));
    const make = (text: string, index: number) => {
      const path = (paths[index % paths.length] ?? '').replaceAll('*', encode(text.slice(0, 2_000)));
      return { path, method: 'GET', sent: text.slice(0, 100) };
    };
    const cookie = await cookieOf(each[as]);
    expect(await sendAll(origin, cookie, COUNT * paths.length, make), `GENERATED_SEED=${SEED}`).toEqual([]);
  });
}

people('generated inputs: JSON never fails on the server', async ({ people: each, origin }) => {
  const make = (text: string) => ({
    path: '/api/v1/pledges',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: Buffer.from(text),
    sent: text.slice(0, 300),
  });
  const cookie = await cookieOf(each.supporter);
  expect(await sendAll(origin, cookie, COUNT, make, jsonArbitrary), `GENERATED_SEED=${SEED}`).toEqual([]);
});

people('generated inputs: forms of machines never fail on the server', async ({ people: each, origin }) => {
  const paths = ['/api/locale', '/api/auth/_log', '/api/refresh', '/api/csp-report'];
  test.setTimeout(timeLimit(paths.length));
  const make = (text: string, index: number) => ({
    path: paths[index % paths.length] ?? '',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(`locale=${encode(text)}&csrfToken=${encode(text)}&email=${encode(text)}&${encode(text)}=`),
    sent: text.slice(0, 100),
  });
  const cookie = await cookieOf(each.visitor);
  expect(await sendAll(origin, cookie, COUNT * paths.length, make), `GENERATED_SEED=${SEED}`).toEqual([]);
});
