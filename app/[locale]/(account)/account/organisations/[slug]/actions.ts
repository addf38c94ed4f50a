'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { LOGOS } from '#content/messages/logos';
import { ORGANISATION, type OrganisationKey } from '#content/messages/organisation';
import { REFUSALS } from '#content/messages/refusals';
import { readEmailAddress } from '#domain/email-address';
import type { FieldError } from '#domain/field-error';
import { localizedPath } from '#domain/localized-path';
import { isOrganisationSlug } from '#domain/organisation-slug';
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
import { changeBilling } from '#server/organisation/change-billing';
import { sendDetails } from '#server/organisation/send-details';
import { removeLogo as takeLogoBack, sendLogo as sendLogoToStaff } from '#server/organisation/send-logo';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

type Refused = Readonly<{ refused: OrganisationKey; seconds?: number }>;
/** Where to go next, below the organisation's page or instead of it. */
type Done = Readonly<{ done: string }>;

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
    return isOrganisationSlug(slug) ? run(person, slug) : { refused: 'refused-not-found' };
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
  const answers = { email: toField(data, 'email'), name: toField(data, 'name'), role: toField(data, 'role') };
  return act(data, answers, async (person, slug) => {
    const address = readEmailAddress(answers.email);
    const seconds =
      (await takeFromLimit('invite-person', person.id)) ??
      // Of this person and address: nobody uses up the invitations of another.
      (address && (await takeFromLimit('invite-address', `${person.id} ${address}`)));
    if (seconds) return { refused: 'tooOften', seconds };
    const result = await inviteContact(person, { slug, ...answers });
    if (result.kind === 'refused') return toErrors(data, answers, result.errors);
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

/** Sends the fields `description`, `website` and `socialLinks` to the editors. */
export async function saveDetails(_: FormState, data: FormData): Promise<FormState> {
  const answers = toAnswers(data, ['description', 'website', 'socialLinks']);
  return act(data, answers, async (person, slug) => {
    const result = await sendDetails(person, { slug, edited: toEdited(data) }, answers);
    if (result.kind === 'refused') return toErrors(data, answers, result.errors);
    const { kind } = result;
    return kind === 'sent' || kind === 'shown' ? { done: page(slug, `details=${kind}`) } : refuseEdit(person, kind);
  });
}

/** Changes the billing details to the fields `legalName`, `billingAddress`, `taxNumber` and `billingEmail`. */
export async function saveBilling(_: FormState, data: FormData): Promise<FormState> {
  const answers = toAnswers(data, ['legalName', 'billingAddress', 'taxNumber', 'billingEmail']);
  return act(data, answers, async (person, slug) => {
    const result = await changeBilling(person, { slug, edited: toEdited(data) }, answers);
    if (result.kind === 'refused') return toErrors(data, answers, result.errors);
    const { kind } = result;
    return kind === 'changed' ? { done: page(slug, 'billing=1') } : refuseEdit(person, kind);
  });
}

/** Sends the draft of a logo in the field `logo` to the editors. The event has the words of the consent that the form showed. */
export async function sendLogo(_: FormState, data: FormData): Promise<FormState> {
  return act(data, {}, async (person, slug) => {
    const text = translate(toFormLocale(data), LOGOS).t('logoConsent');
    const result = await sendLogoToStaff(person, { slug, name: toField(data, 'logo'), text });
    return { done: `${page(slug, `logo=${result === 'sent' ? 'sent' : 'gone'}`)}#logos` };
  });
}

/** Removes the logo in the field `logo`, shown or not. */
export async function removeLogo(_: FormState, data: FormData): Promise<FormState> {
  return act(data, {}, async (person, slug) => {
    const text = translate(toFormLocale(data), LOGOS).t('logoRemoveShown');
    const result = await takeLogoBack(person, { slug, name: toField(data, 'logo'), text });
    return { done: `${page(slug, `logo=${result === 'removed' ? 'removed' : 'gone'}`)}#logos` };
  });
}

const toAnswers = (data: FormData, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, toField(data, field)]));

const toEdited = (data: FormData) => toIds(data, 'edited')[0] ?? -1n;

const toErrors = (data: FormData, answers: FormState['answers'], errors: readonly FieldError[]): FormState => ({
  answers,
  errors: wordRefusals(errors, translate(toFormLocale(data), REFUSALS)),
});

/** After a conflict the page is read again, so that the form knows what has changed and can be sent once more. */
async function refuseEdit(person: Person, kind: 'conflict' | 'too-many' | 'not-found'): Promise<Refused> {
  if (kind === 'not-found') return refuse(person);
  if (kind === 'conflict') refresh();
  return { refused: `refused-${kind}` };
}
