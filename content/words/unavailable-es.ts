import type { UNAVAILABLE_EN } from '#content/words/unavailable-en';

/** What cannot be shown just now, in Spanish. */
export const UNAVAILABLE_ES: Record<keyof typeof UNAVAILABLE_EN, string> = {
  title: 'Ahora mismo no se puede mostrar',
  lead: 'Algo por nuestra parte no responde. Nada de lo que se te confirmó se ha perdido. Lo que has escrito no se ha enviado: vuelve atrás y seguirá en el formulario. Inténtalo de nuevo en un minuto, por favor.',
  campaign: 'A la campaña',
  home: '/es',
  retry: 'Intentarlo de nuevo',
};
