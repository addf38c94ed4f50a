import { toSponsorRun, type YearTerm } from '#domain/sponsor-run';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toLogoFile } from '#server/organisation/find-logo';
import { findNamedTerms, findSponsorRows } from '#server/organisation/sponsor-store';

/** A logo of a sponsor: its address on this site, its own size in pixels, the ground it is for. */
export type ShownLogo = Readonly<{ theme: 'light' | 'dark'; path: string; width: number; height: number; alt: string }>;

/**
 * A sponsor as the public may see it, while a sponsorship holds by which it may be named. `tier` is the highest it holds today, with logos where
 * that sponsorship consents to them; `since` the first year of the unbroken run, ended terms counted, `years` how many that run has so far, this year
 * the last: what is promised beyond it has not been yet.
 */
export type ShownSponsor = Readonly<{
  organisation: string;
  tier: string;
  tierName: string;
  tierOrder: number;
  /** The width its level gives a logo, in pixels of a page. */
  logoWidth: number | null;
  since: number;
  years: number;
  website: string;
  description: string;
  logos: readonly ShownLogo[];
}>;

type Row = Awaited<ReturnType<typeof findSponsorRows>>[number];
type TermRow = Awaited<ReturnType<typeof findNamedTerms>>[number];

function toTerms({ termFrom, termYears }: TermRow): YearTerm[] {
  return termFrom ? [{ from: Number(fromDateColumn(termFrom).slice(0, 4)), years: termYears ?? 1 }] : [];
}

function toLogos({ showLogo, organisation }: Row): ShownLogo[] {
  if (!showLogo || !organisation) return [];
  return organisation.logos.map(({ theme, width, height, alt, ...file }) => ({
    theme: theme === 'dark' ? 'dark' : 'light',
    path: `/logos/${toLogoFile(file)}`,
    width,
    height,
    alt,
  }));
}

function toSponsor(highest: Row, terms: readonly TermRow[], thisYear: number): ShownSponsor[] {
  const { tier, organisation } = highest;
  const run = toSponsorRun(terms.flatMap(toTerms), thisYear);
  if (!tier || !organisation || !run) return [];
  return [
    {
      organisation: organisation.publicName,
      tier: tier.slug,
      tierName: tier.name,
      tierOrder: tier.position,
      logoWidth: tier.logoWidth,
      since: run.since,
      years: run.soFar,
      website: organisation.website,
      description: organisation.description,
      logos: toLogos(highest),
    },
  ];
}

/** Organisations with a sponsorship that holds today and the consent to be named, each once, highest level first. No contact, no address, no sum. */
export async function findShownSponsors(): Promise<ShownSponsor[]> {
  const day = today();
  // The first of an organisation's rows is of the highest level it holds.
  const highest = new Map<bigint, Row>();
  for (const row of await findSponsorRows(day)) {
    const id = row.organisation?.id;
    if (id !== undefined && !highest.has(id)) highest.set(id, row);
  }
  const terms = Map.groupBy(await findNamedTerms([...highest.keys()]), ({ organisationId }) => organisationId);
  const thisYear = Number(day.slice(0, 4));
  return [...highest].flatMap(([id, row]) => toSponsor(row, terms.get(id) ?? [], thisYear));
}
