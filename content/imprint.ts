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

/** Who is responsible for people's data, as Art. 13 GDPR demands: shown on the privacy page, above what the software does. */
export const DATA_PROTECTION: Localised<Imprint> = {
  en: {
    lead: 'The foundation of this demonstration is invented, so nobody answers for this installation but whoever runs it.',
    rows: [
      { term: 'Responsible', text: 'Whoever runs this installation' },
      { term: 'Legal basis', text: 'Your pledge, and your consent where your name or message is shown' },
      { term: 'Your rights', text: 'Access, correction, deletion and complaint to a supervisory authority' },
    ],
  },
  es: {
    lead: 'La fundación de esta demostración es inventada, así que de esta instalación solo responde quien la administra.',
    rows: [
      { term: 'Responsable', text: 'Quien administra esta instalación' },
      { term: 'Base jurídica', text: 'Tu compromiso, y tu consentimiento cuando se muestra tu nombre o tu mensaje' },
      { term: 'Tus derechos', text: 'Acceso, rectificación, supresión y reclamación ante una autoridad de control' },
    ],
  },
  de: {
    lead: 'Die Stiftung dieser Demonstration ist erfunden. Für diese Installation ist also nur verantwortlich, wer sie betreibt.',
    rows: [
      { term: 'Verantwortlich', text: 'Wer diese Installation betreibt' },
      {
        term: 'Rechtsgrundlage',
        text: 'Deine Zusage, und deine Einwilligung, wo dein Name oder deine Nachricht gezeigt wird',
      },
      { term: 'Deine Rechte', text: 'Auskunft, Berichtigung, Löschung und Beschwerde bei einer Aufsichtsbehörde' },
    ],
  },
};
