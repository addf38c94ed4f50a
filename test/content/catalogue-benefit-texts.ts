import type { Localised } from '#content/languages';

type BenefitText = readonly [name: string, description: string];

const SLUGS = ['keynote', 'talk', 'booth', 'logo', 'letter'];
const benefitsIn = (code: string): Readonly<Record<string, BenefitText>> =>
  Object.fromEntries(SLUGS.map((slug) => [slug, [`${slug} (${code})`, `The ${slug} (${code}).`] as const]));

export const BENEFIT_TEXTS: Localised<Readonly<Record<string, BenefitText>>> = {
  en: {},
  es: benefitsIn('es'),
  de: benefitsIn('de'),
};
