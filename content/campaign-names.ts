import type { Localised } from '#content/languages';

/** Names of the content's campaigns in each language, by slug. A campaign is added under the first language's. */
export const CAMPAIGN_NAMES: Readonly<Record<string, Localised<string>>> = {
  'ten-years-behind-python': {
    en: 'Ten years behind Python',
    es: 'Diez años con Python',
    de: 'Zehn Jahre für Python',
  },
  'sprints-for-newcomers': {
    en: 'Sprints for newcomers',
    es: 'Sprints para quien empieza',
    de: 'Sprints für Neue',
  },
};
