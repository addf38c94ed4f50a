import { toSponsorRun } from '#domain/sponsor-run';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toLogoFile } from '#server/organisation/find-logo';
import { findSponsorRows } from '#server/organisation/sponsor-store';

/** A logo of a sponsor: its address on this site, its own size in pixels, the ground it is for. */
export type ShownLogo = Readonly<{ theme: 'light' | 'dark'; path: string; width: number; height: number; alt: string }>;

/**
 * A sponsor as the public may see it: only where the name may be shown. `tier` is the highest of its sponsorships; `since` the first year of the
 * unbroken run, `years` how many that run has to the end of what is promised, `soFar` how many to this year.
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
  soFar: number;
  website: string;
  description: string;
  logos: readonly ShownLogo[];
}>;

type Row = Awaited<ReturnType<typeof findSponsorRows>>[number];

function toSponsor(rows: readonly Row[], thisYear: number): ShownSponsor[] {
  const [highest] = rows;
  const terms = rows.map(({ termFrom, termYears }) => ({
    from: Number(fromDateColumn(termFrom).slice(0, 4)),
    years: termYears ?? 1,
  }));
  const run = toSponsorRun(terms, thisYear);
  if (!highest?.tier || !highest.organisation || !run) return [];
  const { tier, organisation } = highest;
  return [
    {
      organisation: organisation.publicName,
      tier: tier.slug,
      tierName: tier.name,
      tierOrder: tier.position,
      logoWidth: tier.logoWidth,
      since: run.since,
      years: run.until - run.since + 1,
      soFar: run.soFar,
      website: organisation.website,
      description: organisation.description,
      logos: organisation.logos.map(({ theme, width, height, alt, ...file }) => ({
        theme: theme === 'dark' ? 'dark' : 'light',
        path: `/logos/${toLogoFile(file)}`,
        width,
        height,
        alt,
      })),
    },
  ];
}

/** Organisations with an approved sponsorship and the consent to be named, each once, highest level first. No contact, no address. */
export async function findShownSponsors(): Promise<ShownSponsor[]> {
  const byOrganisation = Map.groupBy(await findSponsorRows(), ({ organisation }) => organisation?.id ?? 0n);
  const thisYear = Number(today().slice(0, 4));
  return [...byOrganisation.values()].flatMap((rows) => toSponsor(rows, thisYear));
}
