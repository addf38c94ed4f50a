const en = {
  allWays: 'All three ways',
  next: 'What happens next',
  stepCheck: 'You check every answer before anything is sent.',
  stepSignIn: 'You sign in with your e-mail address, if you have not; your answers wait for you.',
  range: 'From {least} to {greatest}, in {currency}. Type 25 or 25.50.',
} as const;

const es: Record<keyof typeof en, string> = {
  allWays: 'Las tres formas',
  next: 'Qué pasa después',
  stepCheck: 'Repasas cada respuesta antes de enviar nada.',
  stepSignIn: 'Entras con tu dirección de correo, si aún no lo has hecho; tus respuestas te esperan.',
  range: 'De {least} a {greatest}, en {currency}. Escribe 25 o 25.50, con punto para los decimales.',
};

/** What the pages of the three forms share. */
export const FORM_PAGE_WORDS = { en, es };
