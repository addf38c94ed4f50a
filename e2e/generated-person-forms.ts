import { expect } from 'playwright/test';
import type { Prepare } from './generated-targets.ts';
import { fetchForm, postForm } from './html-form.ts';
import { makePerson } from './person-pages.ts';

/** Each form of the desk's page of a person, made ready: by name. */
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
  'an undone merge of two people': async ({ supporter, staff }) => {
    const [from, into] = [await makePerson(supporter), await makePerson(supporter)];
    const path = `${into}?other=${from.split('/').at(-1)}`;
    expect((await postForm(staff, path, await fetchForm(staff, path, '>Merge<'), {})).status()).toBe(303);
    return { as: 'staff', path: into, holds: '>Undo the merge<' };
  },
};
