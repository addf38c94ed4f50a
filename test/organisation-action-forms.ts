import { randomUUID } from 'node:crypto';
import type { ActionForms } from '#test/action-targets';
import { listed, onToday } from '#test/benefit-list-factories';
import { deliver, editor, promised } from '#test/delivery-factories';
import { ask, newPerson } from '#test/factories';
import { logoDraft } from '#test/logo-factories';
import { apply, join, knownOrganisation, merged } from '#test/organisation-factories';
import { DEFAULT_LANG } from '#content/languages';
import { emailFields } from '#domain/benefit-email';
import { toPeriodQuery } from '#domain/benefit-list';
import type { Person } from '#server/auth';
import { benefitEmailTemplate, previewBenefitEmail } from '#server/benefit-list/benefit-emails';
import { today } from '#server/clock';
import { inviteContact } from '#server/contact/invite-contact';
import { joinAsContact } from '#server/contact/join-as-contact';
import { readEdited } from '#server/organisation/organisation-details-store';
import { sendDetails } from '#server/organisation/send-details';

/** A known organisation, its primary contact and its slug. */
async function newOrganisation() {
  const { person: by, name, id, reference } = await knownOrganisation();
  const [row] = await ask<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [id]);
  return { by, name, id, reference, slug: row?.slug ?? '' };
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

const DETAILS = { description: 'Generated.', website: 'gen.example', socialLinks: 'https://social.example/gen' };

let admin: Promise<Person> | undefined;

/** A form of the desk, as an admin sends it. */
async function byStaff(fields: Readonly<Record<string, string>>) {
  return { by: await (admin ??= newPerson({ roles: ['admin'] })), fields };
}

/** The form about a text that a contact has sent for the public. */
async function detailsToLookAt(more: Readonly<Record<string, string>> = {}) {
  const { by, id, slug } = await newOrganisation();
  await sendDetails(by, { slug, edited: (await readEdited(id)).details }, DETAILS);
  return byStaff({ organisation: slug, edited: String((await readEdited(id)).details), ...more });
}

/** The form of a delivery that can be recorded. */
async function toDeliver() {
  const { slug: organisation, reference } = await promised();
  const answers = { quantity: '1', deliveredOn: today(), link: 'gen.example', note: 'Generated.' };
  return byStaff({ organisation, reference, benefit: 'passes', year: '1', key: randomUUID(), ...answers });
}

/** The form that takes a delivery back. */
async function toTakeBack() {
  const sponsor = await promised();
  await deliver(sponsor);
  const [row] = await ask<{ id: string }>(
    'SELECT d.id FROM benefit_delivery d JOIN pledge p ON p.id = d.pledge_id WHERE p.reference = $1',
    [sponsor.reference],
  );
  return byStaff({ organisation: sponsor.slug, delivery: row?.id ?? '', reason: 'A mistake.' });
}

/** The form of an email to a list, after its preview. */
async function toSendEmail() {
  const { slug } = await listed('Generated');
  const [to, words, fields] = [onToday(slug), benefitEmailTemplate(DEFAULT_LANG), emailFields(DEFAULT_LANG)];
  const found = await previewBenefitEmail(await editor(), to, { [DEFAULT_LANG]: words }, '');
  const written = { [fields.subject]: words.subject, [fields.text]: words.text, shown: found?.shown ?? '' };
  return byStaff({ benefit: slug, period: toPeriodQuery(to.period), key: randomUUID(), for: '', ...written });
}

/** The forms of organisations, of their contacts and of the desk. */
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
    saveDetails: async () => {
      const { by, id, slug: organisation } = await newOrganisation();
      const { details } = await readEdited(id);
      return { by, fields: { organisation, edited: String(details), ...DETAILS } };
    },
    saveBilling: async () => {
      const { by, id, slug: organisation } = await newOrganisation();
      const { billing } = await readEdited(id);
      const bill = { legalName: 'Gen Ltd', billingAddress: '1 Road\nTown', taxNumber: 'GB1', billingEmail: by.email };
      return { by, fields: { organisation, edited: String(billing), ...bill } };
    },
    sendLogo: async () => {
      const { by, id, slug: organisation } = await newOrganisation();
      return { by, fields: { organisation, logo: await logoDraft(id, by.id) } };
    },
    removeLogo: async () => {
      const { by, id, slug: organisation } = await newOrganisation();
      return { by, fields: { organisation, logo: await logoDraft(id, by.id) } };
    },
  },
  '(account)/account/organisations/[slug]/assets': {
    give: async () => {
      const { by, reference, slug: organisation } = await newOrganisation();
      await ask(
        `INSERT INTO benefit_asset (benefit_id, slug, position, kind, title, help, choices)
         SELECT id, 'words', 0, 'text', 'Your words', '', '{}' FROM benefit WHERE slug = 'letter' ON CONFLICT DO NOTHING`,
      );
      return {
        by,
        fields: { organisation, reference, benefit: 'letter', asset: 'words', edited: '0', answer: 'Generated.' },
      };
    },
  },
  '(account)/account/organisations/[slug]/renewal': {
    renew: async () => {
      const { by, reference, slug: organisation } = await newOrganisation();
      await ask('UPDATE pledge SET term_until = current_date + 30 WHERE reference = $1', [reference]);
      const [row] = await ask<{ amount: string }>('SELECT amount FROM pledge WHERE reference = $1', [reference]);
      return { by, fields: { organisation, reference, amount: row?.amount ?? '', key: randomUUID() } };
    },
  },
  '(desk)/admin/organisations/[slug]': {
    show: () => detailsToLookAt(),
    refuse: () => detailsToLookAt({ reason: 'Too loud.' }),
    merge: async () => {
      const [into, from] = [await newOrganisation(), await newOrganisation()];
      return byStaff({ organisation: into.slug, into: String(into.id), from: String(from.id) });
    },
    undo: async () => {
      const [into, from] = [await newOrganisation(), await newOrganisation()];
      return byStaff({ organisation: into.slug, merge: String(await merged(from.id, into.id)) });
    },
  },
  '(desk)/admin/benefits/[benefit]/email': { send: toSendEmail },
  '(desk)/admin/organisations/[slug]/deliveries': { record: toDeliver, takeBack: toTakeBack },
};
