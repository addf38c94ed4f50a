import { mapLanguages } from '#content/in-each-language';
import type { Localised } from '#content/languages';
import type { Imprint } from '#domain/imprint';

export const IMPRINT: Localised<Imprint> = mapLanguages((code) => ({
  lead: `Who is answerable (${code}).`,
  rows: [{ term: 'Name', text: 'The fixture foundation' }],
}));

export const DATA_PROTECTION: Localised<Imprint> = mapLanguages((code) => ({
  lead: `Who is responsible for data (${code}).`,
  rows: [{ term: 'Responsible', text: 'The fixture foundation' }],
}));
