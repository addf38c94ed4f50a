import { giveUpJob, inDatabase } from './database.ts';
import { fetchForm, postForm } from './html-form.ts';
import { pledgeOf, type Prepare } from './generated-targets.ts';

/** The forms around the lists of the desk: views, tags and decisions of several pledges, jobs. */
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
  'decisions undone together': async (people) => {
    const [first, second] = [await pledgeOf(people), await pledgeOf(people)];
    const path = `/admin/pledges/chosen?act=decline&pick=${first}&pick=${second}`;
    const form = await fetchForm(people.staff, path, '>Decline 2 with this reason<');
    await postForm(people.staff, path, form, { reason: 'Generated.' });
    return { as: 'staff', path: `${path}&done=yes`, holds: '>Undo all 2<' };
  },
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
