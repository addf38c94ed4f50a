import { randomUUID } from 'node:crypto';
import type { ActionForms } from '#test/action-targets';
import { ask, newPerson } from '#test/factories';
import { apply, join, knownOrganisation } from '#test/organisation-factories';
import type { Person } from '#server/auth';
import { inviteContact } from '#server/contact/invite-contact';
import { joinAsContact } from '#server/contact/join-as-contact';

/** A known organisation, its primary contact and its slug. */
async function newOrganisation() {
  const { person: by, name, id } = await knownOrganisation();
  const [row] = await ask<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [id]);
  return { by, name, id, slug: row?.slug ?? '' };
}

/** The form about a contact, as their organisation's primary contact sends it. */
async function aboutContact({ by, id, slug }: Awaited<ReturnType<typeof newOrganisation>>, { id: person }: Person) {
  const [row] = await ask<{ id: string }>(
    'SELECT id FROM organisation_contact WHERE organisation_id = $1 AND user_id = $2',
    [id, person],
  );
  return { by, fields: { organisation: slug, contact: row?.id ?? '' } };
}

async function invited() {
  const [organisation, person] = [await newOrganisation(), await newPerson()];
  const { by, slug } = organisation;
  await inviteContact(by, { slug, email: person.email, name: '', role: 'logos' });
  return { organisation, person };
}

/** The form about a contact who has joined. */
async function aboutJoined(more: Readonly<Record<string, string>> = {}) {
  const { organisation, person } = await invited();
  await joinAsContact(person, organisation.slug);
  const { by, fields } = await aboutContact(organisation, person);
  return { by, fields: { ...fields, ...more } };
}

/** The forms of an organisation's contacts. */
export const ORGANISATION_ACTION_FORMS: ActionForms = {
  '(account)/account/organisations/[slug]': {
    invite: async () => {
      const { by, slug: organisation } = await newOrganisation();
      return { by, fields: { organisation, email: `${randomUUID()}@example.org`, name: 'Gen', role: 'logos' } };
    },
    join: async () => {
      const { organisation, person } = await invited();
      return { by: person, fields: { organisation: organisation.slug } };
    },
    confirm: async () => {
      const [organisation, person] = [await newOrganisation(), await newPerson()];
      await join(await apply(organisation.name.toUpperCase(), {}, person), organisation.id);
      return aboutContact(organisation, person);
    },
    changeRole: () => aboutJoined({ role: 'billing' }),
    remove: () => aboutJoined(),
  },
};
