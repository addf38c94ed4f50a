import type { Localised } from '#content/languages';

/** Names of the content's campaigns in each language, by slug. A campaign is added under the first language's. */
export const CAMPAIGN_NAMES: Readonly<Record<string, Localised<string>>> = {
  'tausend-hochstaemme': { de: 'Tausend Hochstämme', en: 'A thousand orchard trees' },
};
