import { addDays, type CivilDate } from '#domain/civil-date';
import { toSponsorRun, type YearTerm } from '#domain/sponsor-run';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toLogoFile } from '#server/organisation/find-logo';
import { findNamedTerms, findSponsorRows } from '#server/organisation/sponsor-store';

/** A sponsor's logo: its path on this site, its size in pixels, and the background that it is for. */
export type ShownLogo = Readonly<{ theme: 'light' | 'dark'; path: string; width: number; height: number; alt: string }>;

/**
 * A sponsor as the public may see it, during a sponsorship that consents to the name. `tier` is its highest level today; it has logos only if that
 * sponsorship consents to them. `since` is the first year of its consecutive years, including ended terms. `years` is the number of those years up to
 * and including this year; later years of the term do not count yet.
 */
export type ShownSponsor = Readonly<{
  organisation: string;
  tier: string;
  tierName: string;
  tierOrder: number;
  /** The width of a logo at its level, in CSS pixels. */
  logoWidth: number | null;
  since: number;
  years: number;
  website: string;
  description: string;
  logos: readonly ShownLogo[];
}>;

type Row = Awaited<ReturnType<typeof findSponsorRows>>[number];
type TermRow = Awaited<ReturnType<typeof findNamedTerms>>[number];

const yearOf = (day: CivilDate) => Number(day.slice(0, 4));

/** The years of a term, of which those after an early end do not count. */
function toTerms({ termFrom, termUntil }: TermRow): YearTerm[] {
  if (!termFrom || !termUntil) return [];
  const from = yearOf(fromDateColumn(termFrom));
  return [{ from, years: Math.max(1, yearOf(addDays(fromDateColumn(termUntil), 1)) - from) }];
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

/**
 * Organisations with a current sponsorship that consents to the name, each once, highest level first. The result has no contact, no address and no
 * amount.
 */
export async function findShownSponsors(): Promise<ShownSponsor[]> {
  const day = today();
  // The first row of an organisation has its highest level.
  const highest = new Map<bigint, Row>();
  for (const row of await findSponsorRows(day)) {
    const id = row.organisation?.id;
    if (id !== undefined && !highest.has(id)) highest.set(id, row);
  }
  const terms = Map.groupBy(await findNamedTerms([...highest.keys()]), ({ organisationId }) => organisationId);
  const thisYear = Number(day.slice(0, 4));
  return [...highest].flatMap(([id, row]) => toSponsor(row, terms.get(id) ?? [], thisYear));
}
