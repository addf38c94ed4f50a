import type { Localised } from '#content/languages';

/** The foundation’s own pages by the keys of `FOUNDATION_PLACES`, what is said above them, and whom to write to about accessibility. */
export const FOUNDATION_TEXTS = {
  de: {
    foundationText: 'Mehr über uns:',
    foundation: 'Die Stiftung',
    accessibilityContact: 'Schreib uns an hilfe@alte-sorten.example. Wir antworten in einer Woche.',
  },
  en: {
    foundationText: 'More about us:',
    foundation: 'The foundation',
    accessibilityContact: 'Write to us at hilfe@alte-sorten.example. We answer within a week.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
