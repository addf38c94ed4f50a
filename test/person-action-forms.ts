import { randomUUID } from 'node:crypto';
import { fieldsOf, type ActionForm, type ActionForms } from '#test/action-targets';
import { ask, newPerson, newStaff } from '#test/factories';
import { mergedPair } from '#test/person-factories';
import type { Person } from '#server/auth';
import { grantFellowship } from '#server/member/grant-fellowship';
import { findProfile } from '#server/person/desk-person-store';

let admin: Promise<Person> | undefined;

/** A form of the page of a person, as an admin sends it. */
async function byAdmin(fields: Readonly<Record<string, string>>): Promise<ActionForm> {
  return { by: await (admin ??= newStaff('admin', 'manage-roles')), fields };
}

/** The forms of the desk's page of a person, and those of fellowships, which are there and above the lists of members. */
export const PERSON_ACTION_FORMS: ActionForms = {
  '(desk)/admin/members': {
    grantAction: async () => {
      const { email } = await newPerson();
      return byAdmin({ email, reason: 'For years of work.', key: randomUUID() });
    },
    endAction: async () => {
      const { email, id } = await newPerson();
      await grantFellowship(await newStaff('reviewer', 'decide'), { email, citation: 'Work.', key: randomUUID() });
      const [fellowship] = await ask<{ reference: string }>('SELECT reference FROM pledge WHERE supporter_id = $1', [
        id,
      ]);
      return byAdmin(await fieldsOf(fellowship?.reference ?? '', { reason: 'By a vote.' }));
    },
  },
  '(desk)/admin/people/[person]': {
    correct: async () => {
      const { id } = await newPerson();
      const seen = (await findProfile(id))?.version ?? '';
      return byAdmin({
        person: id,
        name: 'Generated',
        locale: 'de',
        postalAddress: '',
        reason: 'Asked by phone.',
        seen,
      });
    },
    merge: async () => byAdmin({ person: 'x', from: (await newPerson()).id, into: (await newPerson()).id }),
    forget: async () => {
      const { id, email } = await newPerson();
      return byAdmin({ person: id, email, reason: 'Letter of 3 November.' });
    },
    undo: async () => {
      const { into, merge } = await mergedPair();
      return byAdmin({ person: into.id, merge });
    },
  },
};
