import { usePathname } from 'next/navigation';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { currentMark } from '#components/page/place-link';
import { SiteHeader } from '#components/page/site-header';
import { LANGUAGE_LIST, LANGUAGES, type Lang } from '#content/languages';
import { SHELL } from '#content/messages/shell';
import { translate } from '#server/i18n/translate';

vi.mock('next/navigation', () => ({ usePathname: vi.fn() }));

function show(lang: Lang, pathname: string): string {
  vi.mocked(usePathname).mockReturnValue(pathname);
  return renderToStaticMarkup(<SiteHeader name="Site" i18n={translate(lang, SHELL)} languages={LANGUAGE_LIST} />);
}

const marked = (html: string) =>
  [...html.matchAll(/<a [^>]*>/g)].filter(([tag]) => tag.includes('aria-current')).map(([tag]) => tag);

describe('the mark of the current page', () => {
  it.each([
    ['en', '/figures', '/figures', 'page'],
    // The address at build time, which still has the code of the default language.
    ['en', '/figures', '/en/figures', 'page'],
    ['es', '/figures', '/es/figures', 'page'],
    ['es', '/impact', '/es/impact/grants', 'true'],
    ['en', '/give', '/give/check/x', 'true'],
    ['en', '/give', '/given', undefined],
    ['en', '/figures', '/', undefined],
    ['de', '/figures', '/de', undefined],
  ] as const)('in %s, on a link to %s on %s: %s', (lang, path, pathname, mark) =>
    expect(currentMark({ language: LANGUAGES[lang], path }, pathname)).toBe(mark),
  );
});

describe.each([
  ['en', '', 'Language: '],
  ['es', '/es', 'Idioma: '],
  ['de', '/de', 'Sprache: '],
] as const)('the header in %s', (lang, base, language) => {
  it('marks only the current page', () => {
    const links = marked(show(lang, `/${lang}/figures`));
    expect(links).toHaveLength(1);
    expect(links[0]).toContain(`href="${base}/figures"`);
    expect(links[0]).toContain('aria-current="page"');
    expect(marked(show(lang, `/${lang}`))).toEqual([]);
  });

  it('names the language switch', () =>
    expect(show(lang, `/${lang}`)).toMatch(new RegExp(`<summary[^>]*><span class="sr-only">${language}</span>`)));
});
