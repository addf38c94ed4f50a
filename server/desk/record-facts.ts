import { formatDate } from '#domain/civil-date';
import { membershipStatus, type MembershipStatus } from '#domain/membership';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
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

const STATUS: Readonly<Record<MembershipStatus, string>> = {
  pending: 'Pending',
  new: 'New member',
  current: 'Member',
  grace: 'Ended, in its month of grace',
  expired: 'Ended',
};

/** Where the supporter's membership stands today, on an accepted membership. */
function membershipOf({ kind, review, termFrom, supporter }: RecordRow): string | null {
  if (kind !== 'membership' || review !== 'approved') return null;
  if (termFrom === null) return 'A year begins when your payment arrives';
  const terms = supporter.terms.map(({ firstDay, lastDay }) => ({
    from: fromDateColumn(firstDay),
    until: lastDay && fromDateColumn(lastDay),
  }));
  return STATUS[membershipStatus(terms, today())];
}

/** The first and last day of a term. */
function runOf({ termFrom, termUntil }: RecordRow): string | null {
  if (!termFrom) return null;
  const first = formatDate(fromDateColumn(termFrom));
  return termUntil ? `${first} to ${formatDate(fromDateColumn(termUntil))}` : `From ${first}, for life`;
}

/** What a supporter answered, as labelled facts; what was not asked or not answered is left out. */
export function toFacts(row: RecordRow, reader: Reader): { label: string; value: string }[] {
  const { organisation, programme, tier, area, dedication, dedicationName, displayName, recognition } = row;
  const billing = organisation?.contacts.find(({ isBilling }) => isBilling);
  const contact = organisation?.contacts.find(({ isPrimary }) => isPrimary);
  const facts: [string, string | null | undefined][] = [
    ['Programme', programme?.name],
    ['Level', tier && `${tier.name}, ${row.termYears} ${row.termYears === 1 ? 'year' : 'years'}`],
    ['Class', row.membershipClass && toWords(row.membershipClass)],
    ['Hours a month', row.hoursPerMonth === null ? null : String(row.hoursPerMonth)],
    ['Area', area && toWords(area)],
    ['Membership', membershipOf(row)],
    ['Runs', runOf(row)],
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
