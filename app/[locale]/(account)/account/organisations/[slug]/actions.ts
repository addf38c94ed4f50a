'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ORGANISATION, type OrganisationKey } from '#content/messages/organisation';
import { REFUSALS } from '#content/messages/refusals';
import { readEmailAddress } from '#domain/email-address';
import { localizedPath } from '#domain/localized-path';
import { findActor, type Person } from '#server/auth';
import { changeContactRole } from '#server/contact/change-contact-role';
import { confirmContact } from '#server/contact/confirm-contact';
import { inviteContact } from '#server/contact/invite-contact';
import { joinAsContact } from '#server/contact/join-as-contact';
import { removeContact } from '#server/contact/remove-contact';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

type Refused = Readonly<{ refused: OrganisationKey; seconds?: number }>;
/** Where to go next, below the organisation's page or instead of it. */
type Done = Readonly<{ done: string }>;

const SLUG = /^[a-z0-9-]{1,80}$/;

/** Does something as the person who is signed in, and leads to what it returns. A refusal is a message of the form, which keeps its answers. */
async function act(
  data: FormData,
  answers: FormState['answers'],
  run: (person: Person, slug: string) => Promise<Refused | Done | FormState>,
): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, ORGANISATION);
  const slug = toField(data, 'organisation');
  const result = await orUnavailable(async (): Promise<Refused | Done | FormState> => {
    const person = await findActor();
    if (!person) return { refused: 'signedOut' };
    const seconds = await takeFromLimit('write-person', person.id);
    if (seconds !== null) return { refused: 'tooOften', seconds };
    return SLUG.test(slug) ? run(person, slug) : { refused: 'refused-not-found' };
  });
  if (result === 'lost') return formError(answers, t('unavailable'));
  if ('refused' in result)
    return formError(answers, t(result.refused, { minutes: Math.trunc(((result.seconds ?? 0) + 59) / 60) }));
  if ('errors' in result) return result;
  redirect(localizedPath(LANGUAGES[lang], result.done) as Route);
}

const page = (slug: string, said: string) => `/account/organisations/${slug}?${said}`;

async function refuse(person: Person): Promise<Refused> {
  await logSecurityInRequest('refused', { actor: person.id, what: 'organisation' });
  return { refused: 'refused-not-found' };
}

/** Invites the address in the field `email` to the organisation in the field `organisation`, with the role in the field `role`. */
export async function invite(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const answers = { email: toField(data, 'email'), name: toField(data, 'name'), role: toField(data, 'role') };
  return act(data, answers, async (person, slug) => {
    const address = readEmailAddress(answers.email);
    const seconds =
      (await takeFromLimit('invite-person', person.id)) ??
      // Of this person and address: nobody uses up the invitations of another.
      (address && (await takeFromLimit('invite-address', `${person.id} ${address}`)));
    if (seconds) return { refused: 'tooOften', seconds };
    const result = await inviteContact(person, { slug, ...answers });
    if (result.kind === 'refused') return { answers, errors: wordRefusals(result.errors, translate(lang, REFUSALS)) };
    if (result.kind === 'not-found') return refuse(person);
    if (result.kind !== 'invited') return { refused: `refused-${result.kind}` };
    return { done: page(slug, 'invited=1') };
  });
}

/** Makes the person who is signed in a contact of the organisation that they are invited to. */
export async function join(_: FormState, data: FormData): Promise<FormState> {
  return act(data, {}, async (person, slug) =>
    (await joinAsContact(person, slug)) ? { done: page(slug, 'joined=1') } : { refused: 'refused-not-invited' },
  );
}

/** Confirms the contact in the field `contact`. */
export async function confirm(_: FormState, data: FormData): Promise<FormState> {
  const [contact = 0n] = toIds(data, 'contact');
  return act(data, {}, async (person, slug) =>
    (await confirmContact(person, contact)) ? { done: page(slug, 'changed=1') } : refuse(person),
  );
}

/** Gives the contact in the field `contact` the role in the field `role`. */
export async function changeRole(_: FormState, data: FormData): Promise<FormState> {
  const [contact = 0n] = toIds(data, 'contact');
  const role = toField(data, 'role');
  return act(data, { role }, async (person, slug) => {
    const result = await changeContactRole(person, contact, role);
    if (result === 'not-found') return refuse(person);
    return result === 'changed' ? { done: page(slug, 'changed=1') } : { refused: `refused-${result}` };
  });
}

/** Removes the contact in the field `contact`: another one, an invitation, or, with the field `leave`, the person themself. */
export async function remove(_: FormState, data: FormData): Promise<FormState> {
  const [contact = 0n] = toIds(data, 'contact');
  return act(data, {}, async (person, slug) => {
    const result = await removeContact(person, contact);
    if (result === 'not-found') return refuse(person);
    if (result === 'last-primary') return { refused: 'refused-last-primary' };
    return { done: toField(data, 'leave') === 'yes' ? '/account?left=1' : page(slug, 'removed=1') };
  });
}
