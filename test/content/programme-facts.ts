import type { FACT_TEXTS } from '#content/impact-texts';
import type { Lang } from '#content/languages';
import type { ProgrammeSlug } from '#content/programmes';
import type { SourceKey } from '#content/sources';

export type ProgrammeFact = Readonly<{ text: keyof (typeof FACT_TEXTS)[Lang]; source: SourceKey }>;

export const PROGRAMME_FACTS: Readonly<Record<ProgrammeSlug, readonly ProgrammeFact[]>> = {
  'where-needed': [],
  grants: [{ text: 'grantsMade', source: 'report' }],
  'pypi-security': [],
  'developer-in-residence': [],
};
