import type { SourceKey } from '#content/sources';
import { civilDate } from '#domain/civil-date';
import type { Money } from '#domain/money';
import type { When } from '#domain/story-timeline';

/** One year of the story; its level and amount only where a source states them. */
export type SponsorshipRecord = Readonly<{
  year: number;
  sources: readonly SourceKey[];
  level?: string;
  amount?: Money;
}>;

export type MilestoneSlug = 'erste-wiese';

/** Something that happened, with where it was read. Its text is in milestone-texts.ts, by its slug. */
export type StoryMilestone = Readonly<{ slug: MilestoneSlug; when: When; sources: readonly SourceKey[] }>;

/** Every year since the foundation began. */
export const SPONSORSHIP_RECORDS: readonly SponsorshipRecord[] = [2022, 2023, 2024, 2025].map((year) => ({
  year,
  sources: ['tenYears'],
}));

/** The dated events in the sources, each with its own page: /story/[slug]. */
export const MILESTONES: readonly StoryMilestone[] = [
  { slug: 'erste-wiese', when: civilDate('2022-11-12'), sources: ['tenYears'] },
];
