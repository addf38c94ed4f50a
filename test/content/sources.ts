import { mapLanguages } from '#content/in-each-language';

export type Source = { name: string; year: string; href: string };

export type SourceKey = 'tenYears' | 'membership' | 'bylaws' | 'prices' | 'report';

const source = (name: string, code: string, page: string): Source => ({
  name: `${name} (${code})`,
  year: '2024',
  href: `https://fixture.example/${page}`,
});

export const SOURCES_IN = mapLanguages((code): Readonly<Record<SourceKey, Source>> => ({
  tenYears: source('The record of the years', code, 'years'),
  membership: source('The page of membership', code, 'membership'),
  bylaws: source('The bylaws', code, 'bylaws'),
  prices: source('The prices', code, 'prices'),
  report: source('The annual report', code, 'report'),
}));
