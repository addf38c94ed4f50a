const en = {
  title: 'A membership',
  description: 'A year in the foundation: free, on a sliding scale, or for five hours a month.',
  lead: 'A year in the foundation. Every member belongs; those with a vote also have a say in where it goes.',
  stepYear:
    'Your membership runs for a year. Renewed in time, it goes on from its old end. A paid year begins when your payment arrives.',
  stepHours: 'Hours are counted as hours and shown apart; they are never turned into money.',
  aside:
    'Voting members affirm every year that they mean to vote; each person has one vote, whatever their classes. The class of Fellow is granted; no pledge leads to it. Source: <a>bylaws of the Python Software Foundation, section 4</a>.',
  basicHint: 'Free. You belong, without a vote.',
  supportingHint: '{usual} for a year, or what you can from {least}. One vote.',
  contributingHint: 'At least {least} volunteer hours a month, in an area you name. One vote.',
  hoursHint: 'A whole number, from {least} to {greatest}.',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Una membresía',
  description: 'Un año en la fundación: gratis, según lo que puedas, o por cinco horas al mes.',
  lead: 'Un año en la fundación. Todos los miembros forman parte de ella; quienes tienen voto opinan además sobre su rumbo.',
  stepYear:
    'Tu membresía dura un año. Si la renuevas a tiempo, continúa desde donde terminaba. Un año de pago empieza cuando llega tu pago.',
  stepHours: 'Las horas se cuentan como horas y se muestran aparte; nunca se convierten en dinero.',
  aside:
    'Quienes tienen voto confirman cada año que piensan votar; cada persona tiene un voto, sean cuales sean sus clases. La clase Fellow se concede; no se llega a ella con una promesa. Fuente: <a>estatutos de la Python Software Foundation, sección 4 (en inglés)</a>.',
  basicHint: 'Gratis. Formas parte, sin voto.',
  supportingHint: '{usual} por un año, o lo que puedas desde {least}. Un voto.',
  contributingHint: 'Al menos {least} horas de voluntariado al mes, en un área que elijas. Un voto.',
  hoursHint: 'Un número entero, de {least} a {greatest}.',
};

/** The page of the membership, around its form. */
export const MEMBERSHIP_WORDS = { en, es };

const askEn = {
  class: 'Which class suits you?',
  amount: 'What will you give for the year?',
  amountHint: 'Pay what you can: every amount on the scale brings the same membership and the same vote.',
  hours: 'How many hours a month?',
  area: 'Where do your hours go?',
  areaHint: 'The one you spend most of them on.',
} as const;

const askEs: Record<keyof typeof askEn, string> = {
  class: '¿Qué clase te conviene?',
  amount: '¿Cuánto vas a aportar por el año?',
  amountHint: 'Paga lo que puedas: cualquier importe de la escala da la misma membresía y el mismo voto.',
  hours: '¿Cuántas horas al mes?',
  area: '¿A qué dedicas tus horas?',
  areaHint: 'El área que se lleva la mayor parte.',
};

/** The questions of a membership. They travel to the browser and take no values. */
export const MEMBERSHIP_QUESTIONS = { en: askEn, es: askEs };

const areasEn = {
  'core-development': 'Core development',
  documentation: 'Documentation',
  packaging: 'Packaging',
  events: 'Events',
  education: 'Education',
  translation: 'Translation',
  infrastructure: 'Infrastructure',
} as const;

const areasEs: Record<keyof typeof areasEn, string> = {
  'core-development': 'Desarrollo del lenguaje',
  documentation: 'Documentación',
  packaging: 'Paquetes',
  events: 'Actos',
  education: 'Enseñanza',
  translation: 'Traducción',
  infrastructure: 'Infraestructura',
};

/** Where a contributing member's hours can go. */
export const AREA_WORDS = { en: areasEn, es: areasEs };
