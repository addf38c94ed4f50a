import type { Source } from '#components/page/source-note';

/** One year of sponsorship as the ten-year picture shows it; `note` and `source` only where a source dates something. */
export type YearView = { year: number; count: number; note?: string; source?: Source };
