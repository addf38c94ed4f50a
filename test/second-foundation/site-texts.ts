import type { Localised } from '#content/languages';

/** What every page says of the site: what it is in a sentence, and the name of its campaign. */
export const SITE_TEXTS = {
  de: {
    description: 'Eine Kampagne für Streuobstwiesen: gib einmal, werde Mitglied oder fördere uns als Betrieb.',
    campaignName: 'Tausend Hochstämme',
  },
  en: {
    description: 'A campaign for meadow orchards: give once, become a member, or sponsor us as a business.',
    campaignName: 'A thousand orchard trees',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
