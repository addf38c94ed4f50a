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

/** Who is responsible for people's data, as Art. 13 GDPR demands. */
export const DATA_PROTECTION: Localised<Imprint> = {
  de: {
    lead: 'Angaben nach Art. 13 DSGVO.',
    rows: [
      { term: 'Verantwortlich', text: 'Stiftung Alte Sorten, Am Hang 1, 00000 Musterort, hallo@alte-sorten.example' },
      {
        term: 'Rechtsgrundlage',
        text: 'Art. 6 Abs. 1 lit. b DSGVO (deine Zusage), lit. a (deine Einwilligung), lit. c (Aufbewahrung)',
      },
      {
        term: 'Deine Rechte',
        text: 'Auskunft, Berichtigung, Löschung, Widerspruch; Beschwerde bei der Aufsichtsbehörde deines Landes',
      },
    ],
  },
  en: {
    lead: 'Information under Art. 13 GDPR.',
    rows: [
      { term: 'Responsible', text: 'Stiftung Alte Sorten, Am Hang 1, 00000 Musterort, hallo@alte-sorten.example' },
      { term: 'Legal basis', text: 'Art. 6(1)(b) GDPR (your pledge), (a) (your consent), (c) (retention)' },
      { term: 'Your rights', text: 'Access, correction, deletion, objection; complaint to a supervisory authority' },
    ],
  },
};
