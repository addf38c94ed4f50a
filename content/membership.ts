import type { Localised } from '#content/languages';

/** The rules of membership beside its form; `<a>` links to the source `bylaws`. */
export const MEMBERSHIP_TEXTS = {
  en: {
    aside:
      'Voting members confirm every year that they intend to vote; each person has one vote, whatever their memberships. The foundation runs votes, not this site. Fellow membership is granted; you cannot pledge for it. Source: <a>bylaws of the Python Software Foundation, section 4</a>.',
  },
  es: {
    aside:
      'Quienes tienen voto confirman cada año que piensan votar; cada persona tiene un voto, sean cuales sean sus membresías. Las votaciones las organiza la fundación, no este sitio. La membresía Fellow se concede; no se puede pedir con un compromiso. Fuente: <a>estatutos de la Python Software Foundation, sección 4 (en inglés)</a>.',
  },
  de: {
    aside:
      'Stimmberechtigte Mitglieder bestätigen jedes Jahr, dass sie abstimmen wollen; jede Person hat eine Stimme, egal mit welchen Mitgliedschaften. Abstimmungen führt die Stiftung durch, nicht diese Website. Fellow wird man durch Verleihung; zusagen lässt sich das nicht. Quelle: <a>Satzung der Python Software Foundation, Abschnitt 4 (auf Englisch)</a>.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** Where a contributing member’s hours can go, by the slug that is stored, in the order of the form. */
export const AREAS = {
  en: {
    'core-development': 'Core development',
    documentation: 'Documentation',
    packaging: 'Packaging',
    events: 'Events',
    education: 'Education',
    translation: 'Translation',
    infrastructure: 'Infrastructure',
  },
  es: {
    'core-development': 'Desarrollo del lenguaje',
    documentation: 'Documentación',
    packaging: 'Paquetes',
    events: 'Actos',
    education: 'Enseñanza',
    translation: 'Traducción',
    infrastructure: 'Infraestructura',
  },
  de: {
    'core-development': 'Entwicklung der Sprache',
    documentation: 'Dokumentation',
    packaging: 'Pakete',
    events: 'Veranstaltungen',
    education: 'Bildung',
    translation: 'Übersetzung',
    infrastructure: 'Infrastruktur',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
