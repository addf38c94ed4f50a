const en = {
  title: 'Three ways to support',
  description: 'A one-time gift, a membership or a sponsorship: what each costs, what one gets, and how one is shown.',
  lead: 'Nothing is charged on this site. You make a promise, it is reviewed where it is large, and you follow each part until it has arrived.',
  gets: 'What one gets',
  vote: 'A vote?',
  paysFor: 'What it pays for',
  shown: 'How one is shown',
  levels: 'See the levels',
  source: 'Source:',
} as const;

const es: Record<keyof typeof en, string> = {
  title: 'Tres formas de apoyar',
  description:
    'Una aportación única, una membresía o un patrocinio: cuánto cuesta cada una, qué se recibe y cómo se muestra a quien apoya.',
  lead: 'En este sitio no se cobra nada. Haces una promesa, se revisa si es grande, y sigues cada parte hasta que ha llegado.',
  gets: 'Qué se recibe',
  vote: '¿Hay voto?',
  paysFor: 'Qué se paga con ella',
  shown: 'Cómo se te muestra',
  levels: 'Ver los niveles',
  source: 'Fuente:',
};

/** The three ways, side by side. */
export const GIVE_WORDS = { en, es };
