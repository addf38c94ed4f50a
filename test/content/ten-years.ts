import type { SourceKey } from '#content/sources';
import type { Money } from '#domain/money';
import { majorUnits } from '#domain/money';
import type { When } from '#domain/story-timeline';
import { civilDate } from '#domain/civil-date';

export type SponsorshipRecord = Readonly<{
  year: number;
  sources: readonly SourceKey[];
  level?: string;
  amount?: Money;
}>;

export type MilestoneSlug = 'first-grant' | 'highest-level' | 'last-year';
export type StoryMilestone = Readonly<{ slug: MilestoneSlug; when: When; sources: readonly SourceKey[] }>;

/** Ten years in a row, of which one has a level and an amount. */
export const SPONSORSHIP_RECORDS: readonly SponsorshipRecord[] = Array.from({ length: 10 }, (_, at) => ({
  year: 2017 + at,
  sources: ['tenYears'] as const,
  ...(at === 5 ? { level: 'Highest', amount: majorUnits(300_000, 'USD') } : {}),
}));

export const MILESTONES: readonly StoryMilestone[] = [
  { slug: 'first-grant', when: 2021, sources: ['tenYears'] },
  { slug: 'highest-level', when: civilDate('2022-03-22'), sources: ['report'] },
  { slug: 'last-year', when: 2026, sources: ['tenYears', 'report'] },
];
