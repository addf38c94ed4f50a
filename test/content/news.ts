import { civilDate, type CivilDate } from '#domain/civil-date';

export type News = Readonly<{ key: 'open' | 'later'; day: CivilDate; path: string }>;

export const NEWS: readonly News[] = [
  { key: 'later', day: civilDate('2026-02-02'), path: '/give' },
  { key: 'open', day: civilDate('2026-02-01'), path: '/figures' },
];

export const MILESTONES_PUBLISHED_ON = civilDate('2026-02-01');

export const ID_NAMESPACE = 'ff75e404-05db-4175-882a-9455ed22decf';
