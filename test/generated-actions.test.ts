import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ActionForm, PrepareAction } from '#test/action-targets';
import { CAMPAIGN_ACTION_FORMS } from '#test/campaign-action-forms';
import { CATALOGUE_ACTION_FORMS } from '#test/catalogue-action-forms';
import { DESK_ACTION_FORMS } from '#test/desk-action-forms';
import { LIST_ACTION_FORMS } from '#test/list-action-forms';
import { ask, expectChecksHold, seedCampaign } from '#test/factories';
import { applyChanges, changesArbitrary, type SentField } from '#test/generated-inputs';
import { ORGANISATION_ACTION_FORMS } from '#test/organisation-action-forms';
import { FACTOR_ACTION_FORMS } from '#test/factor-action-forms';
import { PERSON_ACTION_FORMS } from '#test/person-action-forms';
import { MONEY_ACTION_FORMS } from '#test/money-action-forms';
import { OWN_ACTION_FORMS } from '#test/own-action-forms';
import { stripe } from '#test/stripe-factories';
import { EMPTY_FORM, type FormState } from '#components/form/form-state';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { db } from '#server/db';
import { sessionCookieName } from '#server/identity/session';
import { createSession } from '#server/identity/session-store';
import { log } from '#server/log';

/** How many inputs each action gets: a few in `npm test`, ten thousand in `npm run proof`. */
const COUNT = Number(process.env.GENERATED_INPUTS ?? 30);
const SEED = Number(process.env.GENERATED_SEED ?? Math.trunc(Math.random() * 2 ** 31));
/** Like many clicks and tabs of the same person. */
const AT_A_TIME = 10;
const BATCH = 500;
/** Each so many inputs one is no form at all, because an action is a public endpoint. */
const NO_FORM_EACH = 20;
const NO_FORMS = [null, undefined, 'text', 0, [], {}, new Map([['key', 'k']]), { get: () => 'x', has: () => true }];
/** More than any address of the site has; a proxy refuses a response with headers of any length. */
const LONGEST_ADDRESS = 2_000;
const PROVIDERS = [stripe.url, 'https://github.com'];
const ACTION_ROOT = 'app/[locale]';

const { cookies } = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (cookies.has(name) ? { name, value: cookies.get(name) } : undefined),
      set: (name: string, value: string) => void cookies.set(name, value),
    }),
}));
// It reads the request through the framework, which has none here; the browser tests go through it.
vi.mock('next-auth', () => ({
  default: () => Response.json({ csrfToken: 'token', url: 'https://github.com/login/oauth/authorize' }),
}));
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: vi.fn() }));

// The catalogue's come first: forms of waiting lists leave levels without any place, as no catalogue is.
const FORMS = {
  ...CAMPAIGN_ACTION_FORMS,
  ...CATALOGUE_ACTION_FORMS,
  ...DESK_ACTION_FORMS,
  ...LIST_ACTION_FORMS,
  ...MONEY_ACTION_FORMS,
  ...OWN_ACTION_FORMS,
  ...FACTOR_ACTION_FORMS,
  ...ORGANISATION_ACTION_FORMS,
  ...PERSON_ACTION_FORMS,
};
type Changes = Parameters<typeof applyChanges>[1];
type Action = (state: FormState, data: unknown) => Promise<FormState>;

/** Every file of actions, with what it exports. */
async function readActions(): Promise<Record<string, Record<string, Action>>> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join('app', file))
    .filter((file) => /^['"]use server['"]/m.test(readFileSync(file, 'utf8')));
  const modules = files.map(async (file) => {
    const actions = (await import(/* @vite-ignore */ path.resolve(file))) as Record<string, Action>;
    return [path.relative(ACTION_ROOT, path.dirname(file)), { ...actions }] as const;
  });
  return Object.fromEntries(await Promise.all(modules));
}

/** The token of a new session. */
async function signIn({ id }: Person): Promise<string> {
  const token = randomUUID();
  const expires = new Date(now().getTime() + 30 * 86_400_000);
  await createSession(db(), { token, userId: id, expires, device: 'Firefox/Linux' });
  return token;
}

/** The fields as the framework hands them to an action: ill-formed bytes are replaced, as its decoder does. */
function toFormData(fields: readonly SentField[]): FormData {
  const data = new FormData();
  for (const { name, value, file } of fields) {
    if (file === undefined) data.append(name, value.toString());
    else data.append(name, new File([typeof value === 'string' ? value : new Uint8Array(value)], file));
  }
  return data;
}

/** What an action answers: the address that it leads to, or null; and why the answer is no good, or null. */
type Answer = Readonly<{ address: string | null; fault: string | null }>;

/** Calls an action. An answer is good if it has errors in words, says what a file would do, leads to a page that a browser can reach, or is one of the framework's pages for who may not. */
async function send(action: Action, data: unknown): Promise<Answer> {
  try {
    const { answers, errors } = await action(EMPTY_FORM, data);
    // A file that was checked: the form says what it would do.
    const isPlan = errors.length === 0 && Boolean(answers.plan);
    const isGood =
      isPlan || (errors.length > 0 && errors.every(({ text }) => text !== '') && typeof answers === 'object');
    return { address: null, fault: isGood ? null : 'neither errors nor a redirect' };
  } catch (error) {
    const digest = String((error as Readonly<{ digest?: unknown }>).digest);
    if (/^NEXT_HTTP_ERROR_FALLBACK;40[134]$/.test(digest)) return { address: null, fault: null };
    const [, address] = /^NEXT_REDIRECT;\w+;(.*);30\d;$/s.exec(digest) ?? [];
    if (address === undefined) return { address: null, fault: String((error as Error).stack) };
    const isKnown = /^\/(?!\/)/.test(address) || PROVIDERS.some((origin) => address.startsWith(`${origin}/`));
    const isGood = isKnown && /^[\x21-\x7e]*$/.test(address) && address.length <= LONGEST_ADDRESS;
    return { address, fault: isGood ? null : `leads to ${address.slice(0, 300)}` };
  }
}

/** As in the browser tests: at first always, later now and then. */
const isWorth = (taken: number) => taken <= 20 || taken % 50 === 0;

/** The data of an input, by its number. */
function toData(form: ActionForm, changes: Changes, at: number): unknown {
  if (at % NO_FORM_EACH === 0) return NO_FORMS[(at / NO_FORM_EACH) % NO_FORMS.length];
  return toFormData(applyChanges(Object.entries(form.fields), changes));
}

/** An input for a message. */
const toShown = (data: unknown) =>
  data instanceof FormData ? [...data].map(([name, value]) => [name.slice(0, 50), String(value).slice(0, 300)]) : data;

/** Makes a form ready, in a browser in which its person is signed in. */
async function open(prepare: PrepareAction): Promise<ActionForm> {
  cookies.clear();
  const form = await prepare();
  if (form.by) cookies.set(sessionCookieName(), await signIn(form.by));
  if (form.by && form.isProved) await ask('UPDATE session SET proved_at = now() WHERE user_id = $1', [form.by.id]);
  return form;
}

/** Sends the generated inputs to an action, several at a time, and returns those that failed, with why. */
async function sendAll(action: Action, prepare: PrepareAction): Promise<unknown[]> {
  const failed: unknown[] = [];
  let form: ActionForm | null = null;
  let batch: Changes[] = [];
  let taken = 0;
  for (let sent = 0; sent < COUNT && failed.length < 5; sent += AT_A_TIME) {
    // All of them at once would not fit in memory.
    if (sent % BATCH === 0)
      batch = fc.sample(changesArbitrary, { seed: SEED + sent, numRuns: Math.min(BATCH, COUNT - sent) });
    // Otherwise the limits would answer in place of the action.
    await ask('DELETE FROM rate_limit');
    const current = (form ??= await open(prepare));
    const inputs = batch.splice(0, AT_A_TIME).map((changes, index) => toData(current, changes, sent + index + 1));
    for (const [index, answer] of (await Promise.all(inputs.map((data) => send(action, data)))).entries()) {
      const { fault, address } = answer;
      if (fault) failed.push({ fault, sent: toShown(inputs[index]) });
      if (address !== null && !current.stays && isWorth(++taken)) form = null;
    }
  }
  return failed;
}

beforeAll(async () => {
  log.level = 'silent';
  vi.stubEnv('GITHUB_ID', 'generated').stubEnv('GITHUB_SECRET', 'generated');
  await seedCampaign();
});

const actions = await readActions();

/** Takes back what generated forms of the catalogue have done to later years: places of a sponsorship are of several years. */
async function forgetLaterYears(): Promise<void> {
  const later = 'SELECT id FROM catalogue_year WHERE year > extract(year FROM now())';
  await ask(`UPDATE tier SET capacity = NULL WHERE catalogue_id IN (${later})`);
  await ask(`UPDATE benefit SET capacity = NULL WHERE catalogue_id IN (${later})`);
  await ask(`UPDATE catalogue_year SET offered_from = NULL WHERE id IN (${later})`);
}

describe('generated inputs', () => {
  it('are sent to every action', () => {
    const namesOf = (files: Record<string, object>) =>
      Object.entries(files).flatMap(([file, names]) => Object.keys(names).map((name) => `${file} ${name}`));
    expect(namesOf(FORMS).toSorted()).toEqual(namesOf(actions).toSorted());
  });

  for (const [file, forms] of Object.entries(FORMS)) {
    it.each(Object.entries(forms))(
      `${file} %s answers each in words`,
      async (name, prepare) => {
        const errors = vi.spyOn(log, 'error');
        const action = actions[file]?.[name];
        if (!action) throw new Error('No such action');
        if (!(file in CATALOGUE_ACTION_FORMS)) await forgetLaterYears();
        const form = await open(prepare);
        // Unchanged it is taken: otherwise the inputs would reach nothing.
        const { address } = await send(action, toData(form, [], 1));
        expect(address).toMatch(/^(?!.*([?&](seen|conflict)=|check.*changed=|=bad|\/gone|confirm\?|reminders$))/);
        expect(await sendAll(action, prepare), `GENERATED_SEED=${SEED}`).toEqual([]);
        expect(errors.mock.calls, `GENERATED_SEED=${SEED}`).toEqual([]);
        errors.mockRestore();
      },
      COUNT > 100 ? 0 : 60_000,
    );
  }

  it('leave the data as every check wants it', () => expectChecksHold());
});
