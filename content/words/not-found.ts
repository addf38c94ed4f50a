const en = {
  title: 'There is no such page',
  lead: 'The address may be mistyped, or what it showed is not yours to see. Nothing is broken.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
  home: '/',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Esta página no existe',
  lead: 'Puede que la dirección esté mal escrita, o que lo que mostraba no sea para ti. No hay nada roto.',
  campaign: 'A la campaña',
  pledges: 'Tus promesas',
  home: '/es',
};

/** Of what is not there. */
export const NOT_FOUND_WORDS = { en, es };
