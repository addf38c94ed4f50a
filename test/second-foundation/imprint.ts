import type { Localised } from '#content/languages';
import type { Imprint } from '#domain/imprint';

/** Who is answerable for the site, as § 5 DDG demands. */
export const IMPRINT: Localised<Imprint> = {
  de: {
    lead: 'Angaben nach § 5 DDG.',
    rows: [
      { term: 'Name', text: 'Stiftung Alte Sorten' },
      { term: 'Anschrift', text: 'Am Hang 1, 00000 Musterort' },
      { term: 'Vertreten durch', text: 'den Vorstand' },
      { term: 'Kontakt', text: 'hallo@alte-sorten.example' },
    ],
  },
  en: {
    lead: 'Information under § 5 DDG.',
    rows: [
      { term: 'Name', text: 'Stiftung Alte Sorten' },
      { term: 'Address', text: 'Am Hang 1, 00000 Musterort' },
      { term: 'Represented by', text: 'its board' },
      { term: 'Contact', text: 'hallo@alte-sorten.example' },
    ],
  },
};
