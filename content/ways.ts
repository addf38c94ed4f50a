import type { Lang } from '#content/languages';

/** One way to support, in words that can be laid side by side with the others. */
export type WayWords = {
  slug: 'one-time' | 'membership' | 'sponsorship';
  name: string;
  who: string;
  cost: string;
  costNote: string;
  gets: readonly string[];
  vote: string;
  shown: string;
  paysFor: string;
  act: string;
};

const en: readonly WayWords[] = [
  {
    slug: 'one-time',
    name: 'A one-time gift',
    who: 'For anyone',
    cost: 'From $1',
    costNote: 'Any amount, at once or in up to 12 parts',
    gets: ['A reference, and a record of every part', 'A dedication, if you wish to honour someone'],
    vote: 'No vote',
    shown: 'Named, named without the amount, or not at all',
    paysFor: 'The programme you choose',
    act: 'Make a gift',
  },
  {
    slug: 'membership',
    name: 'A membership',
    who: 'For people who want a say',
    cost: '$99 a year',
    costNote: 'On a sliding scale from $25, or five hours a month, or free without a vote',
    gets: ['A year in the foundation’s membership', 'A say in where it goes'],
    vote: 'One vote, except in the free class',
    shown: 'In the list of supporters, if you agree',
    paysFor: 'The foundation’s work as a whole',
    act: 'Become a member',
  },
  {
    slug: 'sponsorship',
    name: 'A sponsorship',
    who: 'For organisations',
    cost: 'From $1,500 a year',
    costNote: 'Eight levels, for one to five years',
    gets: ['Your name on the website and at events', 'Conference passes and, higher up, far more'],
    vote: 'No vote',
    shown: 'By name and logo, larger with the level',
    paysFor: 'The whole of the foundation’s work',
    act: 'Sponsor as an organisation',
  },
];

const es: readonly WayWords[] = [
  {
    slug: 'one-time',
    name: 'Una aportación única',
    who: 'Para cualquiera',
    cost: 'Desde 1 US$',
    costNote: 'Cualquier importe, de una vez o hasta en 12 partes',
    gets: ['Una referencia y el registro de cada parte', 'Una dedicatoria, si quieres honrar a alguien'],
    vote: 'Sin voto',
    shown: 'Con nombre, con nombre sin importe, o de ninguna forma',
    paysFor: 'El programa que elijas',
    act: 'Hacer una aportación',
  },
  {
    slug: 'membership',
    name: 'Una membresía',
    who: 'Para quien quiere decidir',
    cost: '99 US$ al año',
    costNote: 'En escala desde 25 US$, o cinco horas al mes, o gratis y sin voto',
    gets: ['Un año como miembro de la fundación', 'Voz en el rumbo que toma'],
    vote: 'Un voto, salvo en la clase gratuita',
    shown: 'En la lista de quienes apoyan, si lo aceptas',
    paysFor: 'El trabajo de la fundación en su conjunto',
    act: 'Hacerse miembro',
  },
  {
    slug: 'sponsorship',
    name: 'Un patrocinio',
    who: 'Para organizaciones',
    cost: 'Desde 1500 US$ al año',
    costNote: 'Ocho niveles, de uno a cinco años',
    gets: ['Tu nombre en el sitio y en los actos', 'Pases de congreso y, más arriba, mucho más'],
    vote: 'Sin voto',
    shown: 'Con nombre y logotipo, mayor según el nivel',
    paysFor: 'Todo el trabajo de la fundación',
    act: 'Patrocinar como organización',
  },
];

/** The three ways, in the order of commitment. Prices and rules: see `SOURCES_IN` in sources.ts. */
export const WAYS: Readonly<Record<Lang, readonly WayWords[]>> = { en, es };
