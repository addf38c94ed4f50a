import type { Prepare } from './generated-targets.ts';
import { makePerson } from './person-pages.ts';

/** Each form of the desk's page of a person, made ready: by name. */
export const PERSON_FORMS: Readonly<Record<string, Prepare>> = {
  'a corrected person': async ({ supporter }) => ({
    as: 'staff',
    path: await makePerson(supporter),
    holds: '>Save the correction<',
    answers: { name: 'Generated', reason: 'Asked by phone.' },
  }),
};
