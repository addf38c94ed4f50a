import type { FACT_TEXTS } from '#content/impact-texts';
import type { Lang } from '#content/languages';
import type { ProgrammeSlug } from '#content/programmes';
import type { SourceKey } from '#content/sources';

/** Something support has made possible: its words, and where it was read. */
export type ProgrammeFact = Readonly<{ text: keyof (typeof FACT_TEXTS)[Lang]; source: SourceKey }>;

/** What the sources say about each programme; empty where they say nothing. */
export const PROGRAMME_FACTS: Readonly<Record<ProgrammeSlug, readonly ProgrammeFact[]>> = {
  pflanzungen: [{ text: 'firstMeadow', source: 'tenYears' }],
  schnittkurse: [],
  freie: [],
};
