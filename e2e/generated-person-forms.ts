import { expect } from 'playwright/test';
import type { Prepare } from './generated-targets.ts';
import { fetchForm, postForm } from './html-form.ts';
import { makePerson } from './person-pages.ts';
import { makePledge } from './pledging.ts';
import { newAddress, signIn } from './sign-in.ts';

/** Each form of the desk's page of a person and of members, made ready: by name. */
export const PERSON_FORMS: Readonly<Record<string, Prepare>> = {
  'a corrected person': async ({ supporter }) => ({
    as: 'staff',
    path: await makePerson(supporter),
    holds: '>Save the correction<',
    answers: { name: 'Generated', reason: 'Asked by phone.' },
  }),
  'a merge of two people': async ({ supporter }) => {
    const [from, into] = [await makePerson(supporter), await makePerson(supporter)];
    return { as: 'staff', path: `${into}?other=${from.split('/').at(-1)}`, holds: '>Merge<' };
  },
  'a forgotten person': async ({ supporter }) => {
    const email = newAddress('forgotten');
    const path = await makePerson(supporter, { email });
    return { as: 'staff', path, holds: '>Forget for good<', answers: { email, reason: 'Letter of 3 November.' } };
  },
  'an undone merge of two people': async ({ supporter, staff }) => {
    const [from, into] = [await makePerson(supporter), await makePerson(supporter)];
    const path = `${into}?other=${from.split('/').at(-1)}`;
    expect((await postForm(staff, path, await fetchForm(staff, path, '>Merge<'), {})).status()).toBe(303);
    return { as: 'staff', path: into, holds: '>Undo the merge<' };
  },
  'a Fellow': async ({ supporter }) => {
    const email = newAddress('fellow');
    await makePerson(supporter, { email });
    return { as: 'staff', path: '/admin/members', holds: '>Make a Fellow<', answers: { email, reason: 'Generated' } };
  },
  'the end of a fellowship': async ({ supporter, staff }) => {
    const path = await makePerson(supporter);
    const form = await fetchForm(staff, path, '>Make a Fellow<');
    expect((await postForm(staff, path, form, { reason: 'Generated' })).status()).toBe(303);
    return { as: 'staff', path, holds: '>Take it back<', answers: { reason: 'Generated' } };
  },
  'a digest': () =>
    Promise.resolve({
      as: 'staff',
      path: '/account/profile',
      holds: '>Save the choice<',
      answers: { digest: 'none' },
      stays: true,
    }),
  'the intent to vote': async ({ supporter }) => {
    await signIn(supporter, newAddress('voter'));
    await makePledge(supporter, { kind: 'membership', class: 'contributing', hoursPerMonth: 6, area: 'events' });
    return { as: 'supporter', path: '/account', holds: '>I intend to vote in ' };
  },
};
