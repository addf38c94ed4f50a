import type { ActionForm, ActionForms } from '#test/action-targets';
import { newPerson, newStaff } from '#test/factories';
import { mergedPair } from '#test/person-factories';
import type { Person } from '#server/auth';
import { findProfile } from '#server/person/desk-person-store';

let admin: Promise<Person> | undefined;

/** A form of the page of a person, as an admin sends it. */
async function byAdmin(fields: Readonly<Record<string, string>>): Promise<ActionForm> {
  return { by: await (admin ??= newStaff('admin', 'manage-roles')), fields };
}

/** The forms of the desk's page of a person. */
export const PERSON_ACTION_FORMS: ActionForms = {
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
    undo: async () => {
      const { into, merge } = await mergedPair();
      return byAdmin({ person: into.id, merge });
    },
  },
};
