/** What a Spanish page says that is not there. In English: `components/site/trouble-pages.tsx`. */
export const NOT_FOUND_ES = {
  title: 'Esta página no existe',
  lead: 'Puede que la dirección esté mal escrita, o que lo que mostraba no sea para ti. No hay nada roto.',
  campaign: 'A la campaña',
  pledges: 'Tus promesas',
  home: '/es',
} as const;
