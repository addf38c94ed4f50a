import type { CivilDate } from '#domain/civil-date';
import { toRole, type ContactRole } from '#domain/contact-role';
import { privateTextOf } from '#domain/event';
import { money, type Money } from '#domain/money';
import { readNameSearch } from '#domain/name-search';
import type { OrganisationBilling, OrganisationDetails } from '#domain/organisation-details';
import { isOrganisationSlug } from '#domain/organisation-slug';
import type { ReviewState } from '#domain/review';
import type { Staff } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { listLikely, type LikelyOrganisation } from '#server/organisation/find-likely-organisations';
import {
  countWaitingDetails,
  findForDesk,
  findOrganisationEvents,
  findOrganisationLines,
  findWaitingLines,
  type OrganisationLine,
} from '#server/organisation/desk-organisation-store';
import { findMergePreviews, type MergePreview } from '#server/organisation/merge-preview-store';
import { toShown } from '#server/organisation/own-logos';
import type { ShownLogo } from '#server/organisation/sponsor-queries';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';
import { readEdited } from '#server/organisation/organisation-details-store';

/** The number of organisations on one page of the list. */
const ORGANISATIONS_PAGE = 50;
const EVENTS = 50;

/** The organisations of the desk. `waiting`: those with a text that waits for a look, only on the first page without a search. `next`: the cursor of the next page. */
export type OrganisationsView = Readonly<{
  q: string;
  waiting: readonly OrganisationLine[];
  items: readonly OrganisationLine[];
  cursor: string;
  next: string | null;
}>;

const one = (value: unknown) => (typeof value === 'string' ? value : '');

/** A page of the organisations by name, as `q` and `cursor` in the address ask for. */
export async function listOrganisations(
  _staff: Staff,
  params: Readonly<Record<string, unknown>>,
): Promise<OrganisationsView> {
  const search = readNameSearch(one(params.q));
  const cursor = isOrganisationSlug(one(params.cursor)) ? one(params.cursor) : '';
  const day = today();
  const [waiting, rows] = await Promise.all([
    search || cursor ? [] : findWaitingLines(day, ORGANISATIONS_PAGE),
    findOrganisationLines({ words: search?.words ?? [], after: cursor, limit: ORGANISATIONS_PAGE + 1, day }),
  ]);
  const items = rows.slice(0, ORGANISATIONS_PAGE);
  const next = rows.length > ORGANISATIONS_PAGE ? (items.at(-1)?.slug ?? null) : null;
  return { q: search?.typed ?? '', waiting, items, cursor, next };
}

/** How many organisations wait for a look, up to 1,001. */
export async function countOrganisationsWaiting(_staff: Staff<'moderate'>): Promise<number> {
  return (await countWaitingDetails()).many;
}

/** Another organisation that can be merged into this one, with what that would do. `reason`: why it may be the same; null if somebody searched for it. */
export type MergeChoice = Omit<LikelyOrganisation, 'reason'> &
  Readonly<{ reason: LikelyOrganisation['reason'] | null; preview: MergePreview }>;

/** How many organisations a search for one to merge with finds. */
const CHOICES = 10;

/** An organisation as the desk shows it. `likely`: other ones that may be the same; `merges`: those that have become a part of it. */
export type DeskOrganisation = Readonly<{
  id: string;
  slug: string;
  name: string;
  status: 'provisional' | 'known' | 'merged';
  mergedInto: Readonly<{ slug: string; name: string }> | null;
  shown: OrganisationDetails;
  sent: (OrganisationDetails & Readonly<{ sentOn: CivilDate; by: string; isRefused: boolean; edited: string }>) | null;
  billing: OrganisationBilling;
  contacts: readonly Readonly<{ id: string; name: string; email: string; role: ContactRole; state: string }>[];
  logos: readonly ShownLogo[];
  sponsorships: readonly DeskSponsorship[];
  likely: readonly MergeChoice[];
  /** What `search` was, and the other known organisations that it finds to merge with. */
  search: string;
  found: readonly MergeChoice[];
  merges: readonly Readonly<{ id: string; name: string; on: CivilDate; by: string }>[];
  events: readonly Readonly<{ type: string; at: string; by: string | null; reason: string | null }>[];
}>;

/** One application or sponsorship. */
export type DeskSponsorship = Readonly<{
  reference: string;
  review: ReviewState;
  level: string;
  amount: Money;
  years: number | null;
  from: CivilDate | null;
  until: CivilDate | null;
}>;

type Row = NonNullable<Awaited<ReturnType<typeof findForDesk>>>;

const toDay = (column: Date | null) => column && fromDateColumn(column);
const nameOf = ({ name, email }: Readonly<{ name: string | null; email: string }>) => name ?? email;

const toSponsorship = (row: Row['pledges'][number]): DeskSponsorship => ({
  reference: row.reference,
  review: underscoresToDashes<ReviewState>(row.review),
  level: row.tier?.name ?? '',
  amount: money(row.amount, toCurrency(row.currency)),
  years: row.termYears,
  from: toDay(row.termFrom),
  until: toDay(row.termUntil),
});

async function withPreviews(into: bigint, others: readonly Omit<MergeChoice, 'preview'>[]): Promise<MergeChoice[]> {
  if (others.length === 0) return [];
  const ids = others.map(({ id }) => BigInt(id));
  const previews = await findMergePreviews(ids, into);
  return others.flatMap((each) => {
    const preview = previews.get(each.id);
    return preview ? [{ ...each, preview }] : [];
  });
}

/** The known organisations that have these words, apart from this one. */
async function searchOthers(own: Row, words: readonly string[]): Promise<Omit<MergeChoice, 'preview'>[]> {
  if (words.length === 0) return [];
  const lines = await findOrganisationLines({ words, after: '', limit: CHOICES + 1, day: today() });
  return lines
    .filter(({ slug, status }) => slug !== own.slug && status === 'known')
    .slice(0, CHOICES)
    .map(({ id, slug, name, website, sponsorships }) => ({ id, slug, name, website, sponsorships, reason: null }));
}

/** An organisation by its name in addresses, and others by the words of `search`, to merge with; null if there is none. */
export async function findDeskOrganisation(
  _staff: Staff,
  slug: string,
  search: unknown = '',
): Promise<DeskOrganisation | null> {
  const row = await findForDesk(slug);
  if (!row) return null;
  const asked = row.status === 'known' ? readNameSearch(one(search)) : null;
  const [edited, events, likely, found] = await Promise.all([
    readEdited(row.id),
    findOrganisationEvents(row.id, EVENTS),
    row.status === 'known' ? listLikely(row.id) : [],
    searchOthers(row, asked?.words ?? []),
  ]);
  // One that may be the same is offered already.
  const others = found.filter(({ id }) => !likely.some((each) => each.id === id));
  const choices = await withPreviews(row.id, [...likely, ...others]);
  const { legalName, billingAddress, taxNumber, billingEmail, details } = row;
  return {
    id: String(row.id),
    slug: row.slug,
    name: row.publicName,
    status: row.status === 'known' || row.status === 'merged' ? row.status : 'provisional',
    mergedInto: row.mergedInto && { slug: row.mergedInto.slug, name: row.mergedInto.publicName },
    shown: { description: row.description, website: row.website, socialLinks: row.socialLinks },
    sent: details && {
      description: details.description,
      website: details.website,
      socialLinks: details.socialLinks,
      sentOn: today(details.sentAt),
      by: nameOf(details.sentBy),
      isRefused: details.state === 'refused',
      edited: String(edited.details),
    },
    billing: { legalName, billingAddress, taxNumber, billingEmail },
    contacts: row.contacts.map((contact) => ({
      id: String(contact.id),
      name: contact.name || (contact.user?.name ?? ''),
      email: contact.user?.email ?? contact.email,
      role: toRole(contact),
      state: contact.status,
    })),
    logos: row.logos.map(toShown),
    sponsorships: row.pledges.map(toSponsorship),
    likely: choices.filter(({ reason }) => reason !== null),
    search: asked?.typed ?? '',
    found: choices.filter(({ reason }) => reason === null),
    merges: row.mergesInto.map(({ id, from, mergedAt, mergedBy }) => ({
      id: String(id),
      name: from.publicName,
      on: today(mergedAt),
      by: nameOf(mergedBy),
    })),
    events: events.map(({ type, at, actor, private: texts }) => ({
      type,
      at: at.toISOString(),
      by: actor && nameOf(actor),
      reason: privateTextOf(texts?.data).reason,
    })),
  };
}
