import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SupportersPage } from '#components/supporter/supporters-page';
import { SupportersSearchPage, type FoundNames } from '#components/supporter/supporters-search-page';
import { CLASSES } from '#content/messages/classes';
import { SUPPORTERS } from '#content/messages/supporters';
import { translate } from '#server/i18n/translate';

const months = [
  {
    month: 'November 2026',
    lines: [{ name: 'مها <b>', detail: 'A gift', message: 'Two\nlines', dedicated: 'In memory of <i>' }],
  },
];
const counted = { supporters: 1_284, asOf: '2026-11-21T09:12:00Z' };
const toText = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"');
const hrefs = (html: string) =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));

describe('the page of supporters', () => {
  const i18n = translate('en', SUPPORTERS, CLASSES);
  const page = (more: object) =>
    renderToStaticMarkup(<SupportersPage i18n={i18n} months={months} next={null} counted={counted} {...more} />);

  it('shows each name as isolated text, and the total number of supporters', () => {
    expect(page({})).toContain('<bdi>مها &lt;b&gt;</bdi>');
    expect(page({})).toContain('<bdi>In memory of &lt;i&gt;</bdi>');
    expect(page({})).toContain('<blockquote dir="auto">Two\nlines</blockquote>');
    expect(toText(page({}))).toContain('1,284 people and organisations support the campaign');
    expect(hrefs(page({}))).toEqual([]);
    expect(hrefs(page({ next: 'abc' }))).toEqual(['/supporters/search?after=abc']);
  });

  it('explains why there are no names, and what to do', () => {
    const empty = page({ months: [], counted: { ...counted, supporters: 0 } });
    expect(empty).toContain('No names yet');
    expect(empty).not.toContain('people and organisations');
    expect(hrefs(empty)).toEqual(['/give']);
    expect(page({ months: null, counted: null })).toContain('can’t show the names right now');
  });
});

describe('the page of a search', () => {
  const i18n = translate('es', SUPPORTERS, CLASSES);
  const page = (asked: { q?: string; after?: string }, found: Partial<FoundNames> | 'lost' | { seconds: number }) => (
    <SupportersSearchPage
      i18n={i18n}
      asked={{ q: '', after: '', ...asked }}
      found={
        typeof found === 'string' || 'seconds' in found ? found : { months: [], next: null, searched: null, ...found }
      }
    />
  );

  it.each([
    ['names', page({ q: 'a' }, { months }), 'Nombres con «a»', ['/es/supporters']],
    [
      'the next names',
      page({ q: 'a&b', after: 'x' }, { months, next: 'y' }),
      'Nombres con «a&amp;b»',
      ['/es/supporters/search?q=a%26b&after=y', '/es/supporters/search?q=a%26b', '/es/supporters'],
    ],
    ['a later page', page({ after: 'x' }, { months }), 'Colaboradores anteriores', ['/es/supporters']],
    ['no result', page({ q: '<b>' }, {}), 'Ningún nombre con «&lt;b&gt;»', ['/es/supporters']],
    [
      'no result among the names searched so far',
      page({ q: 'qx' }, { next: 'y', searched: 10_000 }),
      'Hemos buscado solo en los 10.000 nombres',
      ['/es/supporters/search?q=qx&after=y', '/es/supporters'],
    ],
    ['the end', page({ after: 'x' }, {}), 'Aquí termina la lista', ['/es/supporters']],
    ['an empty list', page({}, {}), 'Aún no hay nombres', ['/es/supporters']],
    [
      'a cut address',
      page({ q: 'a' }, 'lost'),
      'Esta página de la lista no existe',
      ['/es/supporters/search?q=a', '/es/supporters'],
    ],
    [
      'too much looking',
      page({ q: 'a', after: 'x' }, { seconds: 17 }),
      'Demasiadas búsquedas en poco tiempo',
      ['/es/supporters/search?q=a&after=x', '/es/supporters'],
    ],
    ['too much turning over', page({}, { seconds: 1 }), 'espera 1 segundo', ['/es/supporters']],
  ])('shows %s, with links onwards', (_, element, words, ways) => {
    const html = renderToStaticMarkup(element);
    expect(toText(html)).toContain(words);
    expect(hrefs(html)).toEqual(ways);
    expect(html).toContain('action="/es/supporters/search"');
  });
});
