/** What a Spanish page says that cannot be shown just now. In English: `components/site/trouble-pages.tsx`. */
export const UNAVAILABLE_ES = {
  title: 'Ahora mismo no se puede mostrar',
  lead: 'Algo por nuestra parte no responde. Nada de lo que se te confirmó se ha perdido. Lo que has escrito no se ha enviado: vuelve atrás y seguirá en el formulario. Inténtalo de nuevo en un minuto, por favor.',
  campaign: 'A la campaña',
  home: '/es',
  retry: 'Intentarlo de nuevo',
};
