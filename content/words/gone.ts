const en = {
  title: 'These answers are no longer here',
  lead: 'They are kept for a day, and are gone once somebody else has made a pledge of them. What you have pledged yourself stands among your pledges.',
  campaign: 'Three ways to support',
  pledges: 'Your pledges',
  home: '/give',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Estas respuestas ya no están aquí',
  lead: 'Se guardan un día, y dejan de estar cuando otra persona ha hecho con ellas su promesa. Lo que tú hayas prometido está entre tus promesas.',
  campaign: 'Tres formas de apoyar',
  pledges: 'Tus promesas',
  home: '/es/give',
};

/** Of a form's answers that cannot be shown: too old, somebody else's, or never there. */
export const GONE_WORDS = { en, es };
