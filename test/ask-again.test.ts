import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { codeNext, withFactor } from '#test/factor-factories';
import { ask, countOf, newPerson } from '#test/factories';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { Person } from '#server/auth';

const { cookies } = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>() }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve(cookies),
}));

const file = path.resolve('app/[locale]/(desk)/admin/people/actions.ts');
const { giveRoleAction } = (await import(/* @vite-ignore */ file)) as { giveRoleAction: FormAction };

/** Sends the form that gives a role. Where it leads, or the form as it comes back. */
async function send(fields: Readonly<Record<string, string>>): Promise<FormState | string> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  try {
    return await giveRoleAction(EMPTY_FORM, data);
  } catch (error) {
    return String((error as { digest?: unknown }).digest);
  }
}

const rolesOf = ({ id }: Person) => countOf('staff_role WHERE user_id = $1', [id]);

/** An admin who proved their second factor so many minutes ago. */
async function adminWhoProved(minutes: number) {
  const admin = await newPerson({ roles: ['admin'] });
  const factor = await withFactor(admin);
  cookies.set('pledgebook.session', { value: factor.token });
  await ask(`UPDATE session SET proved_at = now() - interval '${minutes} minutes' WHERE user_id = $1`, [admin.id]);
  return factor;
}

beforeEach(() => ask('DELETE FROM rate_limit'));

it('a role is given only with a code once the last one is more than ten minutes old; the form loses nothing', async () => {
  const { secret, used } = await adminWhoProved(11);
  const person = await newPerson();
  const fields = { email: person.email, role: 'editor' };
  const first = await send(fields);
  expect(first).toMatchObject({ answers: fields, errors: [], code: { label: 'Code' } });
  const wrong = await send({ ...fields, factorCode: used });
  expect(wrong).toMatchObject({
    answers: { ...fields, factorCode: used },
    errors: [{ field: 'factorCode' }],
    code: { label: 'Code' },
  });
  expect(await rolesOf(person)).toBe(0);
  expect(await send({ ...fields, factorCode: codeNext(secret) })).toContain('/admin/people?done=granted');
  expect(await rolesOf(person)).toBe(1);
  const other = await newPerson();
  expect(await send({ email: other.email, role: 'editor' })).toContain('done=granted');
});

it('nobody is asked whose code is recent, or who has no second factor', async () => {
  await adminWhoProved(9);
  const person = await newPerson();
  expect(await send({ email: person.email, role: 'editor' })).toContain('done=granted');
});

it('a role that is lost while the form is open is said, before any code', async () => {
  const { secret } = await adminWhoProved(11);
  await ask(
    "SELECT change_role(jsonb_build_object('user', id, 'role', 'admin', 'grant', false, 'actorKind', 'system', 'at', now())) FROM person p WHERE EXISTS (SELECT FROM factor f WHERE f.person_id = p.id)",
  );
  const person = await newPerson();
  expect(await send({ email: person.email, role: 'editor', factorCode: codeNext(secret) })).toContain(
    'lacks=manage-roles',
  );
  expect(await rolesOf(person)).toBe(0);
});
