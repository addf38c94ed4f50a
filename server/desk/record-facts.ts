import { formatDate } from '#domain/civil-date';
import { fromDateColumn } from '#server/civil-date-column';
import { toAskedWebsite } from '#server/desk/requested-website';
import type { RecordRow } from '#server/desk/record-store';

const RECOGNITION: Readonly<Record<string, string>> = {
  named: 'By name, with the amount',
  'named-without-amount': 'By name, without the amount',
  anonymous: 'Not at all; counted only',
};

const DEDICATION: Readonly<Record<string, string>> = { honour: 'In honour of', memory: 'In memory of' };

/** A slug as words: `core-development` reads "Core development". */
function toWords(slug: string): string {
  return slug.slice(0, 1).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

/** Whose eyes the facts are for: the supporter's, who knows what they asked for, or the desk's, which judges what it would change. */
type Reader = 'supporter' | 'desk';

function websiteWords(row: RecordRow, reader: Reader): string | null {
  const website = toAskedWebsite(row);
  if (!website?.shown || reader === 'supporter') return website && website.asked;
  const asks = row.review === 'submitted' || row.review === 'needs_info' ? 'Asks for' : 'Asked for';
  return `${asks} ${website.asked}\nShown today: ${website.shown}`;
}

type Contact = NonNullable<RecordRow['organisation']>['contacts'][number];

/** Whom the reader may know of: who waits to be confirmed as a contact of a known organisation knows of themselves alone. */
function contactsFor({ organisation }: RecordRow, reader: Reader, readerId?: string): readonly Contact[] {
  if (!organisation) return [];
  const { contacts, status } = organisation;
  const own = contacts.filter(({ userId }) => userId === readerId);
  const isOneOfThem = own.some((contact) => contact.status === 'confirmed');
  return reader === 'desk' || status === 'provisional' || isOneOfThem ? contacts : own;
}

/** What a supporter answered, as labelled facts; what was not asked or not answered is left out. `readerId` is the supporter who reads. */
export function toFacts(row: RecordRow, reader: Reader, readerId?: string): { label: string; value: string }[] {
  const { organisation, programme, tier, area, dedication, dedicationName, displayName, recognition } = row;
  const contacts = contactsFor(row, reader, readerId);
  const billing = contacts.find(({ isBilling }) => isBilling);
  const contact = contacts.find(({ isPrimary }) => isPrimary);
  const facts: [string, string | null | undefined][] = [
    ['Programme', programme?.name],
    ['Level', tier && `${tier.name}, ${row.termYears} ${row.termYears === 1 ? 'year' : 'years'}`],
    ['Class', row.membershipClass && toWords(row.membershipClass)],
    ['Hours a month', row.hoursPerMonth === null ? null : String(row.hoursPerMonth)],
    ['Area', area && toWords(area)],
    [
      'Runs',
      row.termUntil && `${formatDate(fromDateColumn(row.termFrom))} to ${formatDate(fromDateColumn(row.termUntil))}`,
    ],
    ['Organisation', organisation?.publicName],
    ['Website', websiteWords(row, reader)],
    ['Contact', contact && `${contact.name}, ${contact.email}`],
    ['Bills go to', billing?.email],
    ['Shown', RECOGNITION[recognition]],
    ['Name shown', displayName],
    ['Dedication', dedicationName && `${DEDICATION[dedication] ?? ''} ${dedicationName}`],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
