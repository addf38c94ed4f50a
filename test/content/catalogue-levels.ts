import type { Localised } from '#content/languages';

export const GROUP_TEXTS: Localised<Readonly<Record<string, string>>> = {
  en: {},
  es: { stage: 'El escenario', thanks: 'El agradecimiento' },
  de: { stage: 'Die Bühne', thanks: 'Der Dank' },
};
