import type { Localised } from '#content/languages';

/** A place a fact was read, with its year. */
export type Source = { name: string; year: string; href: string };

const en = {
  tenYears: {
    name: 'Engineering at Meta, on ten years with Python',
    year: '2026',
    href: 'https://engineering.fb.com/',
  },
  investment: {
    name: 'Python Software Foundation news',
    year: 'March 2022',
    href: 'https://pyfound.blogspot.com/2022/03/meta-deepens-its-investment-in-python.html',
  },
  membership: {
    name: 'Python Software Foundation news',
    year: 'December 2022',
    href: 'https://pyfound.blogspot.com/2022/12/',
  },
  bylaws: {
    name: 'Bylaws of the Python Software Foundation, section 4',
    year: 'as published',
    href: 'https://www.python.org/psf/bylaws/',
  },
  prices: {
    name: 'Funding manifest of the Python Software Foundation',
    year: 'undated',
    href: 'https://www.python.org/funding.json',
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof en;

const es: Record<SourceKey, Source> = {
  tenYears: { ...en.tenYears, name: 'Ingeniería en Meta, sobre diez años con Python' },
  investment: {
    ...en.investment,
    name: 'Noticias de la Python Software Foundation',
    year: 'marzo de 2022',
  },
  membership: {
    ...en.membership,
    name: 'Noticias de la Python Software Foundation',
    year: 'diciembre de 2022',
  },
  bylaws: {
    ...en.bylaws,
    name: 'Estatutos de la Python Software Foundation, sección 4',
    year: 'según se publican',
  },
  prices: {
    ...en.prices,
    name: 'Manifiesto de financiación de la Python Software Foundation',
    year: 'sin fecha',
  },
};

const de: Record<SourceKey, Source> = {
  tenYears: { ...en.tenYears, name: 'Engineering bei Meta, über zehn Jahre mit Python' },
  investment: {
    ...en.investment,
    name: 'Nachrichten der Python Software Foundation',
    year: 'März 2022',
  },
  membership: {
    ...en.membership,
    name: 'Nachrichten der Python Software Foundation',
    year: 'Dezember 2022',
  },
  bylaws: {
    ...en.bylaws,
    name: 'Satzung der Python Software Foundation, Abschnitt 4',
    year: 'wie veröffentlicht',
  },
  prices: {
    ...en.prices,
    name: 'Funding-Manifest der Python Software Foundation',
    year: 'ohne Datum',
  },
};

/** Where every stated fact was read, as a page in that language names it. */
export const SOURCES_IN: Localised<Readonly<Record<SourceKey, Source>>> = { en, es, de };
