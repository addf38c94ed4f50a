import { civilDate, type CivilDate } from '#domain/civil-date';
import { INVITATION_DAYS, toRole, type ContactRole } from '#domain/contact-role';
import type { Lang } from '#content/languages';
import type { OrganisationBilling, OrganisationDetails } from '#domain/organisation-details';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { readEdited } from '#server/organisation/organisation-details-store';
import { findOrganisationsOf, findWithContacts } from '#server/organisation/organisation-slug-store';
import { findOwnLogos, type OwnLogos } from '#server/organisation/own-logos';
import { listOrganisationPledges } from '#server/pledge/own-pledges-queries';
import type { OwnPledgeSummary } from '#server/pledge/pledge-summary';
import { findRenewal, type RenewalView } from '#server/renewal/renewal-queries';

/**
 * One contact. `state`: `pending` waits for a primary contact's word, `invited` has not joined. `isExpired`: the invitation is too old. `mayChange`: the reader can
 * change the role and remove them, `mayMakePrimary`: also to and from primary.
 */
export type ContactView = Readonly<{
  id: string;
  name: string;
  email: string;
  role: ContactRole;
  state: 'confirmed' | 'pending' | 'invited';
  isExpired: boolean;
  isYou: boolean;
  getsBills: boolean;
  mayChange: boolean;
}>;

/**
 * An organisation as a person sees it. `invited`: they can join; `waiting`: a primary contact has to confirm them; `applied`: the organisation is not accepted yet;
 * `contact`: they see everything. `contacts` is empty but for a contact. `mergedInto`: the slug of the organisation that it has become a part of; nothing else is then
 * told.
 */
export type OwnOrganisation = Readonly<{
  slug: string;
  name: string;
  website: string;
  state: 'invited' | 'waiting' | 'applied' | 'contact';
  contacts: readonly ContactView[];
  /** The id of the reader's own row; null if they have not joined. */
  own: string | null;
  mayManage: boolean;
  mayMakePrimary: boolean;
  /** What the public reads of it, and what waits to be looked at; null if the reader may not change it. */
  details: OwnDetails | null;
  /** Who its invoices are for; null if the reader may not change it. */
  billing: (OrganisationBilling & Readonly<{ edited: string }>) | null;
  /** Null if the reader may not look after them. */
  logos: OwnLogos | null;
  pledges: readonly OwnPledgeSummary[];
  /** Its renewal, if that is offered now and the reader may do it. */
  renewal: RenewalView | null;
}>;

/**
 * `sent`: what a contact has sent and staff have not shown, with their reason if they refused it; null if there is nothing. `edited` goes with the form: see
 * `organisation_edited`.
 */
export type OwnDetails = Readonly<{
  shown: OrganisationDetails;
  sent: (OrganisationDetails & Readonly<{ sentOn: CivilDate; refusedFor: string | null }>) | null;
  edited: string;
  /** Whether it has a public page today. */
  hasPage: boolean;
}>;

const invitedAfter = () => new Date(now().getTime() - INVITATION_DAYS * 86_400_000);

type Row = NonNullable<Awaited<ReturnType<typeof findWithContacts>>>;

function stateOf(row: Row, person: Person): OwnOrganisation['state'] | null {
  const own = row.contacts.filter(({ userId }) => userId === person.id);
  if (own.some(({ status }) => status === 'confirmed')) return 'contact';
  if (own.length > 0) return row.status === 'provisional' ? 'applied' : 'waiting';
  const isInvited = row.contacts.some(
    ({ email, status, invitedAt }) =>
      status === 'invited' && email === person.email && invitedAt && invitedAt > invitedAfter(),
  );
  return isInvited ? 'invited' : null;
}

type Reader = Readonly<{ person: Person; mayManage: boolean; mayMakePrimary: boolean }>;

function toContact(
  row: Row,
  contact: Row['contacts'][number],
  { person, mayManage, mayMakePrimary }: Reader,
): ContactView {
  const { id, name, email, status, user, userId, isPrimary, invitedAt } = contact;
  return {
    id: String(id),
    name: name || user?.name || '',
    email: user?.email ?? email,
    role: toRole(contact),
    state: status === 'invited' || status === 'pending' ? status : 'confirmed',
    isExpired: status === 'invited' && (!invitedAt || invitedAt <= invitedAfter()),
    isYou: userId === person.id,
    getsBills: email === row.billingEmail,
    // An address that only gets the bills is nobody who could lose a right.
    mayChange:
      mayManage &&
      (mayMakePrimary || !isPrimary) &&
      !(userId === null && email === row.billingEmail && status !== 'invited'),
  };
}

function toDetails({ description, website, socialLinks, details, pledges }: Row, edited: bigint): OwnDetails {
  return {
    shown: { description, website, socialLinks },
    sent: details && {
      description: details.description,
      website: details.website,
      socialLinks: details.socialLinks,
      sentOn: today(details.sentAt),
      refusedFor: details.reason,
    },
    edited: String(edited),
    hasPage: pledges.length > 0,
  };
}

/** An organisation that a person is a contact of or invited to. Null if there is none of that name, or it is not theirs; `mergedInto` if it is a part of another one. */
export async function findOwnOrganisation(
  person: Person,
  slug: string,
  lang: Lang,
): Promise<OwnOrganisation | Readonly<{ mergedInto: string }> | null> {
  const row = await findWithContacts(slug, today());
  if (row?.mergedInto) return { mergedInto: row.mergedInto.slug };
  const state = row && stateOf(row, person);
  if (!row || !state) return null;
  const own = row.contacts.filter(({ userId, status }) => userId === person.id && status === 'confirmed');
  const mayMakePrimary = own.some(({ isPrimary }) => isPrimary);
  const mayManage = mayMakePrimary || own.some(({ isAll }) => isAll);
  const reader = { person, mayManage, mayMakePrimary };
  const mayBill = mayManage || own.some(({ isBilling }) => isBilling);
  const { legalName, billingAddress, taxNumber, billingEmail } = row;
  const edited = await readEdited(row.id);
  return {
    slug: row.slug,
    name: row.publicName,
    website: row.website,
    state,
    contacts: state === 'contact' ? row.contacts.map((each) => toContact(row, each, reader)) : [],
    own: own[0] ? String(own[0].id) : null,
    mayManage,
    mayMakePrimary,
    details: mayManage ? toDetails(row, edited.details) : null,
    billing: mayBill ? { legalName, billingAddress, taxNumber, billingEmail, edited: String(edited.billing) } : null,
    logos: await findOwnLogos(person, row.id),
    pledges: state === 'invited' ? [] : await listOrganisationPledges(person, row.id, lang),
    renewal: mayManage ? await findRenewal(person, row.id, lang) : null,
  };
}

/**
 * One organisation of a person. `isInvited`: they have not joined yet. `ends`: the last day of its sponsorship, if they can renew it now. `missing`: how many things they
 * can send that its benefits need, the first `by` a day.
 */
export type OwnOrganisationLink = Readonly<{
  slug: string;
  name: string;
  isInvited: boolean;
  ends: CivilDate | null;
  missing: number;
  by: CivilDate | null;
}>;

/** The organisations of a person, by name. */
export async function listOwnOrganisations(person: Person): Promise<OwnOrganisationLink[]> {
  const rows = await findOrganisationsOf(person, invitedAfter(), today());
  const toDay = (text: string | null) => (text === null ? null : civilDate(text));
  return rows.map((row) => ({ ...row, ends: toDay(row.ends), by: toDay(row.by) }));
}
