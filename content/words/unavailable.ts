/** What cannot be shown just now, in English: apart, so that no page carries both languages. */
export const UNAVAILABLE_EN = {
  title: 'This cannot be shown just now',
  lead: 'Something on our side does not answer. Nothing that was confirmed to you is lost. What you typed has not been sent: go back, and it is still in the form. Please try again in a minute.',
  campaign: 'To the campaign',
  home: '/',
  retry: 'Try again',
};

/** The same in Spanish. */
export const UNAVAILABLE_ES: typeof UNAVAILABLE_EN = {
  title: 'Ahora mismo no se puede mostrar',
  lead: 'Algo por nuestra parte no responde. Nada de lo que se te confirmó se ha perdido. Lo que has escrito no se ha enviado: vuelve atrás y seguirá en el formulario. Inténtalo de nuevo en un minuto, por favor.',
  campaign: 'A la campaña',
  home: '/es',
  retry: 'Intentarlo de nuevo',
};

/** What cannot be shown just now. */
export const UNAVAILABLE_WORDS = { en: UNAVAILABLE_EN, es: UNAVAILABLE_ES };
