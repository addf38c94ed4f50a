import { addDays, civilDate, type CivilDate } from '#domain/civil-date';
import { smallWidthOf } from '#domain/logo';
import { toPaidYears, toSponsorRun, type YearTerm } from '#domain/sponsor-run';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toLogoFile, toSmallLogoFile } from '#server/organisation/find-logo';
import { findNamedTerms, findPaidTerms, findSponsorRows, type Placement } from '#server/organisation/sponsor-store';

/** A sponsor's logo: its path on this site, its size in pixels, and the background that it is for. */
export type ShownLogo = Readonly<{
  theme: 'light' | 'dark';
  path: string;
  width: number;
  height: number;
  alt: string;
  ink: number | null;
  /** The path and the width of its smaller size, if it has one. */
  small?: Readonly<{ path: string; width: number }> | null;
}>;

/**
 * A sponsor as the public may see it, during a sponsorship that consents to the name. `tier` is its highest level today; it has logos only if that
 * sponsorship consents to them. `since` is the first year of its consecutive years, including ended terms. `years` is the number of those years up to
 * and including this year; later years of the term do not count yet.
 */
export type ShownSponsor = Readonly<{
  organisation: string;
  /** Its name in addresses. */
  slug: string;
  tier: string;
  tierName: string;
  tierOrder: number;
  /** The width of a logo at its level, in CSS pixels. */
  logoWidth: number | null;
  since: number;
  years: number;
  website: string;
  description: string;
  socialLinks: readonly string[];
  logos: readonly ShownLogo[];
}>;

type Row = Awaited<ReturnType<typeof findSponsorRows>>[number];
type TermRow = Awaited<ReturnType<typeof findNamedTerms>>[number];

const yearOf = (day: CivilDate) => Number(day.slice(0, 4));

/** The years of a term, of which those after an early end do not count; none of one that ended before it began. */
function toTerms({ termFrom, termUntil }: TermRow): YearTerm[] {
  if (!termFrom || !termUntil || termUntil < termFrom) return [];
  const from = yearOf(fromDateColumn(termFrom));
  return [{ from, years: Math.max(1, yearOf(addDays(fromDateColumn(termUntil), 1)) - from) }];
}

function toLogos({ showLogo, organisation }: Row): ShownLogo[] {
  if (!showLogo || !organisation) return [];
  return organisation.logos.map(({ theme, width, height, alt, ink, ...file }) => {
    const small = toSmallLogoFile(file);
    return {
      theme: theme === 'dark' ? 'dark' : 'light',
      path: `/logos/${toLogoFile(file)}`,
      width,
      height,
      alt,
      ink,
      small: small === null ? null : { path: `/logos/${small}`, width: smallWidthOf({ width, height }) },
    };
  });
}

function toSponsor(highest: Row, terms: readonly TermRow[], thisYear: number): ShownSponsor[] {
  const { tier, organisation } = highest;
  const run = toSponsorRun(terms.flatMap(toTerms), thisYear);
  if (!tier || !organisation || !run) return [];
  return [
    {
      organisation: organisation.publicName,
      slug: organisation.slug,
      tier: tier.slug,
      tierName: tier.name,
      tierOrder: tier.position,
      logoWidth: tier.logoWidth,
      since: run.since,
      years: run.soFar,
      website: organisation.website,
      description: organisation.description,
      socialLinks: organisation.socialLinks,
      logos: toLogos(highest),
    },
  ];
}

/** Which sponsors are asked for: those of a calendar year (by default those of today) at a place (by default the site). */
export type AskedSponsors = Readonly<{ year?: number | undefined; placement?: Placement | undefined }>;

/**
 * Organisations with a sponsorship that consents to the name and to the place, each once, highest level first. The result has no contact, no address and no
 * amount.
 */
export async function findShownSponsors({ year, placement = 'site' }: AskedSponsors = {}): Promise<ShownSponsor[]> {
  const day = today();
  const [first, last] = year === undefined ? [day, day] : [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];
  // The first row of an organisation has its highest level.
  const highest = new Map<bigint, Row>();
  for (const row of await findSponsorRows(first, last, placement)) {
    const id = row.organisation?.id;
    if (id !== undefined && !highest.has(id)) highest.set(id, row);
  }
  const terms = Map.groupBy(await findNamedTerms([...highest.keys()]), ({ organisationId }) => organisationId);
  return [...highest].flatMap(([id, row]) => toSponsor(row, terms.get(id) ?? [], year ?? yearOf(day)));
}

/** The years that today's sponsors have paid for in full, by their names in addresses. */
export async function findPaidYears(): Promise<Readonly<Record<string, readonly number[]>>> {
  const bySponsor = Map.groupBy(await findPaidTerms(today()), ({ slug }) => slug);
  return Object.fromEntries([...bySponsor].map(([slug, terms]) => [slug, toPaidYears(terms)]));
}
