import { civilDate, type CivilDate } from '#domain/civil-date';

/** A piece of news: `key` names its words in `news-texts.ts` and, for good, its entry in the feed; `path` is the page it is about. */
export type News = Readonly<{ key: 'begin'; day: CivilDate; path: string }>;

/** The campaign's news, newest first. A piece keeps its key for ever: followers know it by that. */
export const NEWS: readonly News[] = [{ key: 'begin', day: civilDate('2026-01-01'), path: '/give' }];

/** The day the story's milestones were first published here. Each text says when the milestone itself happened. */
export const MILESTONES_PUBLISHED_ON = civilDate('2026-01-01');

/** The namespace (a UUID drawn once) of the permanent ids of entries and days. Another foundation draws its own. */
export const ID_NAMESPACE = '3c1f0a52-8c0e-4f53-9a0d-6f4d2e0c7b11';
