import type { Localised } from '#content/languages';

/** The page of all programmes. */
export const IMPACT_TEXTS = {
  de: {
    description: 'Drei Programme, für die eine Zusage sein kann, und was für jedes zugesagt und angekommen ist.',
    lead: 'Eine Zusage geht an eines von drei Programmen. Jedes hat seine eigene Seite.',
  },
  en: {
    description: 'Three programmes a pledge can go to, and what is promised and received for each.',
    lead: 'A pledge goes to one of three programmes. Each has its own page.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** What support has helped to pay for; `programme-facts.ts` says by which source. */
export const FACT_TEXTS = {
  de: { firstMeadow: 'Im ersten Jahr kamen 40 Hochstämme auf die Wiese am Hang.' },
  en: { firstMeadow: 'In the first year 40 standard trees were planted on the meadow on the slope.' },
} satisfies Localised<Readonly<Record<string, string>>>;
