import type { Localised } from '#content/languages';
import type { Imprint } from '#domain/imprint';

/** Who is answerable for the site, as some countries demand (§ 5 DDG in Germany). This foundation is invented, and says so. */
export const IMPRINT: Localised<Imprint> = {
  en: {
    lead: 'This foundation is invented for the demonstration. Nobody lives at this address or answers it.',
    rows: [
      { term: 'Legal name', text: 'The Demonstration Foundation' },
      { term: 'Address', text: '1 Nowhere Street, 00000 Nowhere' },
      { term: 'Registration', text: 'Not registered anywhere: it does not exist.' },
      { term: 'Contact', text: 'nobody@pledgebook.example' },
    ],
  },
  es: {
    lead: 'Esta fundación es inventada, para la demostración. En esta dirección no vive ni responde nadie.',
    rows: [
      { term: 'Nombre legal', text: 'The Demonstration Foundation' },
      { term: 'Dirección', text: '1 Nowhere Street, 00000 Nowhere' },
      { term: 'Registro', text: 'No está registrada en ninguna parte: no existe.' },
      { term: 'Contacto', text: 'nobody@pledgebook.example' },
    ],
  },
  de: {
    lead: 'Diese Stiftung ist für die Demonstration erfunden. Unter dieser Adresse wohnt und antwortet niemand.',
    rows: [
      { term: 'Name', text: 'The Demonstration Foundation' },
      { term: 'Anschrift', text: '1 Nowhere Street, 00000 Nowhere' },
      { term: 'Register', text: 'Nirgends eingetragen: Es gibt sie nicht.' },
      { term: 'Kontakt', text: 'nobody@pledgebook.example' },
    ],
  },
};
