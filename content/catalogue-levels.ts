import type { Localised } from '#content/languages';

/** A level of sponsorship: its price is for one year, in whole major units of the campaign's currency; its logo's width in pixels. */
export type LevelWords = { slug: string; name: string; price: number; logoWidth: number };

/** The eight levels, highest first. Prices: funding manifest of the PSF (undated); logo widths: its catalogue of 2022. */
export const LEVELS: readonly LevelWords[] = [
  { slug: 'visionary', name: 'Visionary', price: 155_000, logoWidth: 350 },
  { slug: 'sustainability', name: 'Sustainability', price: 95_000, logoWidth: 300 },
  { slug: 'maintaining', name: 'Maintaining', price: 63_000, logoWidth: 300 },
  { slug: 'contributing', name: 'Contributing', price: 33_000, logoWidth: 275 },
  { slug: 'supporting', name: 'Supporting', price: 16_500, logoWidth: 250 },
  { slug: 'partner', name: 'Partner', price: 11_000, logoWidth: 225 },
  { slug: 'participating', name: 'Participating', price: 4_000, logoWidth: 225 },
  { slug: 'associate', name: 'Associate', price: 1_500, logoWidth: 175 },
];

/** The kinds of benefit, in the order the table shows them. */
export const GROUPS = [
  { slug: 'foundation', name: 'The foundation', order: 0 },
  { slug: 'pycon-us', name: 'PyCon US', order: 1 },
  { slug: 'pypi', name: 'The package index', order: 2 },
  { slug: 'core-development', name: 'Core development', order: 3 },
] as const;

/** The names of `GROUPS` in each language, by slug; the first language's are those above. */
export const GROUP_TEXTS: Localised<Readonly<Record<string, string>>> = {
  en: {},
  es: {
    foundation: 'La fundación',
    'pycon-us': 'PyCon US',
    pypi: 'El índice de paquetes',
    'core-development': 'El desarrollo del lenguaje',
  },
  de: {
    foundation: 'Die Stiftung',
    'pycon-us': 'PyCon US',
    pypi: 'Der Paketindex',
    'core-development': 'Die Entwicklung der Sprache',
  },
};
