import { expect, type APIRequestContext } from 'playwright/test';
import { fetchForm, postForm } from './html-form.ts';
import { gift, makePledge } from './pledging.ts';
import { newAddress, signIn } from './sign-in.ts';

/** Who sends: each is signed in as itself, or not at all. */
export type People = Readonly<Record<'supporter' | 'otherSupporter' | 'staff' | 'visitor', APIRequestContext>>;

/** A form on a page, found by a piece of its HTML, with answers that it would take. `stays`: an input that it took does not use it up. */
export type Target = Readonly<{
  as: keyof People;
  path: string;
  holds: string;
  answers?: Record<string, string>;
  stays?: boolean;
}>;

/** Makes a form ready to be sent. */
export type Prepare = (people: People) => Promise<Target>;

const BIG = 60_000;

/** Presses a button of a record at the desk. */
export async function decide(
  staff: APIRequestContext,
  reference: string,
  button: string,
  answers: Record<string, string>,
) {
  const path = `/admin/pledges/${reference}`;
  const answer = await postForm(staff, path, await fetchForm(staff, path, `>${button}<`), answers);
  expect([button, answer.status()]).toEqual([button, 303]);
}

/** The reference of a gift that waits for a decision. */
export const pledgeOf = async ({ supporter }: People, more: object = {}) =>
  (await makePledge(supporter, gift(BIG, more))).reference;

export const THIS_MONTH = new Date().toISOString().slice(0, 7);

/** The reference of a contributing membership of somebody new, who has logged hours. */
export async function hoursLogged({ supporter }: People): Promise<string> {
  await signIn(supporter, newAddress('hours'));
  const member = { kind: 'membership', class: 'contributing', hoursPerMonth: 6, area: 'events' };
  const { reference } = await makePledge(supporter, member);
  const form = await fetchForm(supporter, '/account', '>Log these hours<');
  expect(
    (await postForm(supporter, '/account', form, { month: THIS_MONTH, hours: '6', note: 'Generated' })).status(),
  ).toBe(303);
  return reference;
}
