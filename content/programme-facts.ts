import type { SourceKey } from '#content/sources';
import type { FACT_TEXTS } from '#content/impact-texts';
import type { Lang } from '#content/languages';
import type { ProgrammeSlug } from '#content/programmes';

/** Something support has made possible: its words, and where it was read. */
export type ProgrammeFact = Readonly<{ text: keyof (typeof FACT_TEXTS)[Lang]; source: SourceKey }>;

/** What the sources say about each programme; empty where they say nothing. */
export const PROGRAMME_FACTS: Readonly<Record<ProgrammeSlug, readonly ProgrammeFact[]>> = {
  'developer-in-residence': [
    { text: 'residence2021', source: 'investment' },
    { text: 'residenceFirstYear', source: 'investment' },
    { text: 'residenceSecondYear', source: 'investment' },
    { text: 'residenceUndone', source: 'tenYears' },
  ],
  'pypi-security': [
    { text: 'indexSecurity', source: 'tenYears' },
    { text: 'indexHosting', source: 'investment' },
  ],
  'education-events': [
    { text: 'educationPasses', source: 'tenYears' },
    { text: 'educationPyladies', source: 'tenYears' },
    { text: 'educationConference', source: 'investment' },
  ],
  grants: [{ text: 'grantsWorld', source: 'investment' }],
  'where-needed': [],
};
