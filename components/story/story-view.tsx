import type { Source } from '#components/page/source-note';

/** A few paragraphs with the same sources. */
export type PassageView = { paragraphs: readonly string[]; sources: readonly Source[] };

export type ChapterView = { id: string; title: string; passages: readonly PassageView[] };

/** A milestone by name; `when` in words: its day, or its year where no source says more. */
export type MilestoneHeading = { slug: string; title: string; when: string };

/** A sponsored year: which in the row it is, and its level and amount where a source states them, in words. */
export type RingView = { year: number; inARow: number; level: string | null; amount: string | null };

/** `isDay`: `when` is a day or month, not only the year that is shown beside it. */
export type RingMilestone = MilestoneHeading & { isDay: boolean; text: string; sources: readonly Source[] };

export type StoryView = {
  chapters: readonly ChapterView[];
  years: readonly (RingView & { milestones: readonly RingMilestone[] })[];
  yearsSource: Source;
  paidFor: readonly { slug: string; name: string; text: string; sources: readonly Source[] }[];
};

export type MilestoneView = MilestoneHeading & {
  paragraphs: readonly string[];
  sources: readonly Source[];
  at: RingView;
  before: MilestoneHeading | null;
  after: MilestoneHeading | null;
  sample: readonly { year: number; count: number; note?: string }[];
};
