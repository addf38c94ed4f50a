import type { Localised } from '#content/languages';

/** The names of the groups of benefits in each language, by slug; the first language's are those of the catalogue. */
export const GROUP_TEXTS: Localised<Readonly<Record<string, string>>> = { de: {}, en: { dank: 'Thanks' } };
