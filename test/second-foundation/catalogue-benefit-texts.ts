import type { Localised } from '#content/languages';

type BenefitText = readonly [name: string, description: string];

/** The benefits in each language by slug; the first language's are those of the catalogue. */
export const BENEFIT_TEXTS: Localised<Readonly<Record<string, BenefitText>>> = {
  de: {},
  en: { tafel: ['A sign at the meadow', 'With your name.'], logo: ['Logo on the website', 'With a link.'] },
};
