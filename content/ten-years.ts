import type { SourceKey } from '#content/sources';
import { civilDate } from '#domain/civil-date';
import { majorUnits, type Money } from '#domain/money';
import type { When } from '#domain/story-timeline';

/** One year of sponsorship; its level and amount only where a source states them. */
export type SponsorshipRecord = Readonly<{
  year: number;
  sources: readonly SourceKey[];
  level?: string;
  amount?: Money<'USD'>;
}>;

/** Something that happened, with where it was read. Its text is in content/story.ts, by its slug. */
export type StoryMilestone = Readonly<{ slug: MilestoneSlug; when: When; sources: readonly SourceKey[] }>;

/** The one year whose amount is known. */
export const VISIONARY_2022 = {
  year: 2022,
  sources: ['tenYears', 'investment'],
  level: 'Visionary',
  amount: majorUnits(300_000, 'USD'),
} as const satisfies SponsorshipRecord;

const bare = (year: number): SponsorshipRecord => ({ year, sources: ['tenYears'] });

/** Every sponsored year. The source dates the tenth in a row; the nine before it are counted back. */
export const SPONSORSHIP_RECORDS: readonly SponsorshipRecord[] = [
  bare(2017),
  bare(2018),
  bare(2019),
  bare(2020),
  bare(2021),
  VISIONARY_2022,
  bare(2023),
  bare(2024),
  bare(2025),
  bare(2026),
];

export type MilestoneSlug = 'first-residence' | 'visionary-level' | 'second-residence-year' | 'tenth-year';

/** The dated events in the sources, each with its own page: /story/[slug]. */
export const MILESTONES: readonly StoryMilestone[] = [
  { slug: 'first-residence', when: 2021, sources: ['investment', 'tenYears'] },
  { slug: 'visionary-level', when: civilDate('2022-03-22'), sources: ['investment'] },
  { slug: 'second-residence-year', when: civilDate('2022-03-22'), sources: ['investment'] },
  { slug: 'tenth-year', when: 2026, sources: ['tenYears'] },
];
