import { giveUpJob, inDatabase } from './database.ts';
import { pledgeOf, type Prepare } from './generated-targets.ts';

/** The forms around the lists of the desk: views and tags of pledges, jobs. */
export const LIST_FORMS: Readonly<Record<string, Prepare>> = {
  'a tag': async (people) => ({
    as: 'staff',
    path: `/admin/pledges/${await pledgeOf(people)}`,
    holds: '>Add the tag<',
    answers: { tag: 'Generated' },
  }),
  'a tag of several': async (people) => ({
    as: 'staff',
    path: `/admin/pledges/tags?pick=${await pledgeOf(people)}&pick=${await pledgeOf(people)}`,
    holds: '>Add it to 2 pledges<',
    answers: { tag: 'Generated' },
  }),
  'a job tried again': async () => {
    await giveUpJob();
    return { as: 'staff', path: '/admin/emails', holds: '>Try again<' };
  },
  'a saved view': async () => {
    const query = 'state=approved&kind=sponsorship&sort=newest';
    await inDatabase('DELETE FROM saved_view WHERE query = $1', [query]);
    return { as: 'staff', path: `/admin/pledges?${query}`, holds: '>Save<', answers: { name: 'Generated' } };
  },
};
