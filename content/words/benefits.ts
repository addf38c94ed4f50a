const en = {
  caption: 'What each level of sponsorship brings in {year}',
  byLevel: 'Benefits by level',
  aYear: 'A year',
  oneAtATime: 'One level at a time',
  yes: 'yes',
  taken: 'taken',
  places: '{left, plural, =0 {No place left} one {# place left} other {# places left}}',
  placesTaken: 'Taken for this year: not part of new pledges',
  apart: 'Offered apart from any level ({count})',
  earlier: 'The catalogue of {year}, to compare',
} as const;

const es: Record<keyof typeof en, string> = {
  caption: 'Qué incluye cada nivel de patrocinio en {year}',
  byLevel: 'Beneficios por nivel',
  aYear: 'Al año',
  oneAtATime: 'Un nivel cada vez',
  yes: 'sí',
  taken: 'agotado',
  places: '{left, plural, =0 {No quedan plazas} one {Queda # plaza} other {Quedan # plazas}}',
  placesTaken: 'Agotado este año: no entra en promesas nuevas',
  apart: 'Se ofrece aparte de los niveles ({count})',
  earlier: 'El catálogo de {year}, para comparar',
};

/** The table of what sponsors get. */
export const BENEFITS_WORDS = { en, es };
