'use client';

import { SearchPalette, type PalettePlace, type PaletteTexts } from '#components/desk/search-palette';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { Language } from '#components/page/i18n';
import { LanguageSwitch } from '#components/page/language-switch';
import { SkipLink } from '#components/page/skip-link';
import { TextLink } from '#components/page/text-link';
import { Wordmark } from '#components/page/wordmark';
import { localizedPath } from '#domain/localized-path';
import './desk.css';

export type DeskPlace = { href: string; text: string; count?: string };

type Props = {
  siteName: string;
  texts: Readonly<Record<'skip' | 'languageLabel' | 'nav' | 'signOut', string>>;
  language: Language;
  /** Every language of the site. */
  languages: readonly Language[];
  who: string;
  roles: readonly string[];
  places: readonly DeskPlace[];
  /** The search over everything: its texts, what one can do from there, and the text about its keys. */
  search: Readonly<{ texts: PaletteTexts; acts: readonly PalettePlace[]; keys: React.ReactNode }>;
  /** The address of the current section. */
  current: string;
  signOut: FormAction;
  /** The hidden field of the sign-out form: the language. */
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
  children: React.ReactNode;
};

const LINK =
  'inline-flex min-h-10 items-center gap-1.5 border-b-[3px] border-transparent px-1 no-underline hover:border-rule aria-[current]:border-sun-deep aria-[current]:font-semibold';

/** The desk: the signed-in person, a line with its sections, then the page. The client renders it too, like the site's shell. */
export function DeskShell({
  siteName,
  texts,
  language,
  languages,
  who,
  roles,
  places,
  search,
  current,
  signOut,
  hidden,
  words,
  children,
}: Props) {
  return (
    <div className="desk grow">
      <SkipLink text={texts.skip} />
      <header className="no-print border-b border-rule bg-sunk">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 lg:px-8">
          <Wordmark name={siteName} href={localizedPath(language, '/')} />
          <div className="ms-auto flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-1 text-sm">
            <span className="min-w-0 break-all">
              {/* Shown where the header has room for them in every language. */}
              {who} <span className="sr-only text-quiet min-[100rem]:not-sr-only">({roles.join(', ')})</span>
            </span>
            <SearchPalette
              {...search}
              page={localizedPath(language, '/admin/search')}
              places={places.map(({ href, text }) => ({ href: localizedPath(language, href), text }))}
            />
            <LanguageSwitch label={texts.languageLabel} current={language} languages={languages} />
            <ActionButton
              words={words}
              action={signOut}
              initial={EMPTY_FORM}
              hidden={hidden}
              submit={texts.signOut}
              tone="line"
              size="sm"
            />
          </div>
          <nav aria-label={texts.nav} className="w-full">
            <ul className="-mx-1 flex flex-wrap gap-x-3 text-sm">
              {places.map((place) => (
                <li key={place.href}>
                  <TextLink
                    href={localizedPath(language, place.href)}
                    prefetch={false}
                    current={place.href === current}
                    className={LINK}
                  >
                    {place.text}
                    {place.count ? <span className="tabular text-quiet">{place.count}</span> : null}
                  </TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="px-(--gutter) pb-16 pt-6 focus:outline-none">
        {children}
      </main>
    </div>
  );
}
