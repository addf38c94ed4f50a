import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ActionForms } from '#test/action-targets';
import { DESK_ACTION_FORMS } from '#test/desk-action-forms';
import { withFactor } from '#test/factor-factories';
import { ask, countOf, newPerson, seedCampaign } from '#test/factories';
import { MONEY_ACTION_FORMS } from '#test/money-action-forms';
import { PERSON_ACTION_FORMS } from '#test/person-action-forms';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { Person } from '#server/auth';

const { cookies } = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve(cookies),
}));
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh: vi.fn() }));

const FORMS: ActionForms = {
  ...DESK_ACTION_FORMS,
  ...MONEY_ACTION_FORMS,
  ...PERSON_ACTION_FORMS,
  '(account)/account/privacy/forget': {
    // Only people with a role are asked.
    forget: async () => {
      const by = await newPerson({ roles: ['editor'] });
      return { by, fields: { email: by.email } };
    },
  },
};
const ACTIONS = path.resolve('app/[locale]');

/** What asks for the code once more: roles, sessions and addresses of others, money that goes back or is given up, what two records of a person become, and being forgotten. */
const ASKING = [
  ['(desk)/admin/people', 'giveRoleAction'],
  ['(desk)/admin/people', 'takeRoleAction'],
  ['(desk)/admin/people', 'endSessionsAction'],
  ['(desk)/admin/people', 'removeFactorAction'],
  ['(desk)/admin/people', 'requestAddressAction'],
  ['(desk)/admin/people', 'stopAddressAction'],
  ['(desk)/admin/people/[person]', 'correct'],
  ['(desk)/admin/people/[person]', 'merge'],
  ['(desk)/admin/people/[person]', 'undo'],
  ['(desk)/admin/people/[person]', 'forget'],
  ['(desk)/admin/pledges/[reference]', 'refundPaymentAction'],
  ['(desk)/admin/pledges/[reference]', 'reversePaymentAction'],
  ['(desk)/admin/pledges/[reference]/release', 'releaseAction'],
  ['(desk)/admin/payments/chosen', 'settleChosen'],
  ['(desk)/admin/payments/import/[id]', 'undoBankImport'],
  ['(account)/account/privacy/forget', 'forget'],
] as const;

const tokens = new Map<string, string>();

/** Signs a person in whose second factor was proved so many minutes ago. */
async function signIn(person: Person, minutes: number): Promise<void> {
  const token = tokens.get(person.id) ?? (await withFactor(person)).token;
  tokens.set(person.id, token);
  cookies.set('pledgebook.session', { value: token });
  await ask(`UPDATE session SET proved_at = now() - interval '${minutes} minutes' WHERE user_id = $1`, [person.id]);
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

/** What an act changes: every one writes an event or ends sessions. */
const stateOf = () => Promise.all(['event', 'session'].map((table) => countOf(table)));

beforeEach(() => ask('DELETE FROM rate_limit'));

it.each(ASKING)('%s %s changes nothing before the code, and does it with a recent one', async (folder, name) => {
  await seedCampaign();
  const prepare = FORMS[folder]?.[name];
  const actions = (await import(/* @vite-ignore */ path.join(ACTIONS, folder, 'actions.ts'))) as Record<
    string,
    FormAction
  >;
  const action = actions[name];
  const form = await prepare?.();
  if (!action || !form?.by) throw new Error('No such form');
  await signIn(form.by, 11);
  const before = await stateOf();
  expect(await send(action, form.fields)).toMatchObject({ errors: [], code: { label: 'Code' } });
  expect(await stateOf()).toEqual(before);

  await signIn(form.by, 9);
  expect(await send(action, form.fields)).toContain('NEXT_REDIRECT');
  expect(await stateOf()).not.toEqual(before);
});

it('every file of actions that asks for the code is in this table', async () => {
  const files = await readdir(ACTIONS, { recursive: true });
  const asking: string[] = [];
  for (const file of files.filter((each) => path.basename(each) === 'actions.ts'))
    if ((await readFile(path.join(ACTIONS, file), 'utf8')).includes('askAgain(')) asking.push(path.dirname(file));
  expect(asking.toSorted()).toEqual([...new Set(ASKING.map(([folder]) => folder))].toSorted());
});
