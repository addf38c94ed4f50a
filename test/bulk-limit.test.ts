import { randomInt } from 'node:crypto';
import path from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import type { ActionForms } from '#test/action-targets';
import { withFactor } from '#test/factor-factories';
import { countOf, gift, newPerson, pledge, seedCampaign, snapshotOf } from '#test/factories';
import { LIST_ACTION_FORMS } from '#test/list-action-forms';
import { MONEY_ACTION_FORMS } from '#test/money-action-forms';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import { BULK_LIMIT } from '#domain/bulk-review';
import { makeReference } from '#domain/reference';

const { cookies } = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve(cookies),
}));
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: vi.fn() }));

const FORMS: ActionForms = { ...LIST_ACTION_FORMS, ...MONEY_ACTION_FORMS };

/** What is done to pledges that were chosen in a list. The form has a row for each, with the version that was seen if the act depends on it. */
const ACTS = [
  ['(desk)/admin/pledges/chosen', 'decideChosen', { act: 'approve' }],
  ['(desk)/admin/pledges/chosen', 'decideChosen', { act: 'decline' }],
  ['(desk)/admin/pledges/chosen', 'undoChosen', {}],
  ['(desk)/admin/payments/chosen', 'settleChosen', { act: 'release' }],
  ['(desk)/admin/payments/chosen', 'settleChosen', { act: 'remind' }],
  ['(desk)/admin/pledges/tags', 'tagChosen', { step: 'add' }],
] as const;

const LONG_AGO = new Date(Date.now() - 40 * 86_400_000);

beforeAll(seedCampaign);

/** The row of a real pledge, and rows of others, up to a number. */
function withOthers(row: string, count: number): string {
  const isSeen = row.includes(':');
  const rows = new Set([row]);
  while (rows.size < count) rows.add(`${makeReference((most) => randomInt(most))}${isSeen ? ':1' : ''}`);
  return [...rows].join(' ');
}

async function send(action: FormAction, fields: Readonly<Record<string, string>>): Promise<FormState | string> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  try {
    return await action(EMPTY_FORM, data);
  } catch (error) {
    return String((error as { digest?: unknown }).digest);
  }
}

it.each(ACTS)(
  '%s %s %j refuses more than a page of pledges as a whole, and takes a page',
  async (folder, name, more) => {
    const file = path.resolve('app/[locale]', folder, 'actions.ts');
    const action = ((await import(/* @vite-ignore */ file)) as Record<string, FormAction>)[name];
    const form = await FORMS[folder]?.[name]?.();
    if (!action || !form?.by) throw new Error('No such form');
    // A reminder is only of what is due.
    const late = 'act' in more && more.act === 'remind' ? await pledge(await newPerson(), gift(3_000), LONG_AGO) : null;
    const row = late ? `${late.reference}:${(await snapshotOf(late.reference)).version}` : (form.fields.rows ?? '');
    cookies.set('pledgebook.session', { value: (await withFactor(form.by)).token });
    const before = await countOf('event');
    for (const [count, words] of [
      [BULK_LIMIT + 1, '51'],
      [10_000, '10,000'],
    ] as const) {
      const state = await send(action, { ...form.fields, ...more, rows: withOthers(row, count) });
      expect(state).toMatchObject({ errors: [{ text: expect.stringContaining(words) as string }] });
      expect(JSON.stringify(state)).toContain(String(BULK_LIMIT));
    }
    expect(await countOf('event')).toBe(before);

    const rows = withOthers(row, BULK_LIMIT);
    expect(await send(action, { ...form.fields, ...more, rows })).toContain('NEXT_REDIRECT');
    expect(await countOf('event')).toBeGreaterThan(before);
  },
);
