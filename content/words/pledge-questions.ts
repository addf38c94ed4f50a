const en = {
  submit: 'Check your answers',
  recognitionHint: 'You are shown only as you choose here.',
  named: 'By name, with the amount',
  'named-hint': 'Wherever supporters are listed.',
  'named-without-amount': 'By name, without the amount',
  'named-without-amount-hint': 'Listed, with no sum beside it.',
  anonymous: 'Not at all',
  'anonymous-hint': 'Counted, never named.',
} as const;

const es: Record<keyof typeof en, string> = {
  submit: 'Repasar las respuestas',
  recognitionHint: 'Solo se muestra lo que elijas aquí.',
  named: 'Con nombre e importe',
  'named-hint': 'Allí donde se nombra a quienes apoyan.',
  'named-without-amount': 'Con nombre, sin importe',
  'named-without-amount-hint': 'En la lista, sin ninguna suma al lado.',
  anonymous: 'De ninguna forma',
  'anonymous-hint': 'Cuenta en las sumas, nunca con nombre.',
};

/** What all three forms ask. */
export const PLEDGE_QUESTIONS = { en, es };

const personEn = {
  recognition: 'How shall we show you?',
  displayName: 'The name to show',
  displayNameHint: 'Yours, a family’s, a team’s: as it should stand in the list.',
  anotherAmount: 'Another amount',
  anotherAmountHint: 'Type it below',
  ownAmount: 'Your own amount',
} as const;

const personEs: Record<keyof typeof personEn, string> = {
  recognition: '¿Cómo quieres que se te muestre?',
  displayName: 'El nombre que se muestra',
  displayNameHint: 'El tuyo, el de una familia, el de un equipo: tal como debe aparecer en la lista.',
  anotherAmount: 'Otro importe',
  anotherAmountHint: 'Escríbelo abajo',
  ownAmount: 'Tu propio importe',
};

/** What is asked of a person, not of an organisation. */
export const PERSON_QUESTIONS = { en: personEn, es: personEs };
