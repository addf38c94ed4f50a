import { civilDate, type CivilDate } from '#domain/civil-date';

/** A piece of news: `key` names its words in `messages/news.ts` and, for good, its entry in the feed; `path` is the page it is about. */
export type News = Readonly<{ key: 'open' | 'follow' | 'spanish'; day: CivilDate; path: string }>;

/** The campaign's news, newest first. A piece keeps its key for ever: followers know it by that. */
export const NEWS: readonly News[] = [
  { key: 'follow', day: civilDate('2026-11-21'), path: '/follow' },
  { key: 'spanish', day: civilDate('2026-11-21'), path: '/give' },
  { key: 'open', day: civilDate('2026-11-21'), path: '/figures' },
];

/** The day the story's milestones were first told here. When each happened stands in its own words. */
export const MILESTONES_PUBLISHED_ON = civilDate('2026-11-21');

/** The namespace (a UUID drawn once) of the permanent ids of entries and days. Another foundation draws its own. */
export const ID_NAMESPACE = 'ff75e404-05db-4175-882a-9455ed22decf';
