import { LanguageSwitch } from '#components/page/language-switch';
import { SessionLink } from '#components/page/session-link';
import { PlaceLink } from '#components/page/place-link';
import type { I18n, Language } from '#components/page/i18n';
import { Wordmark } from '#components/page/wordmark';
import { localizedPath } from '#domain/localized-path';
import type { HeaderPerson } from '#server/auth';

const PLACES = [
  { path: '/story', key: 'story' },
  { path: '/impact', key: 'impact' },
  { path: '/sponsors', key: 'sponsors' },
  { path: '/give', key: 'give' },
  { path: '/figures', key: 'figures' },
] as const;

export type HeaderKey =
  'main' | 'languageLabel' | (typeof PLACES)[number]['key'] | 'signIn' | 'account' | 'signedInAs' | 'desk';

type Props = {
  name: string;
  i18n: I18n<HeaderKey>;
  /** Every language the site has. */
  languages: readonly Language[];
  /** On a page that is made per request: who is signed in, null for a visitor. */
  person?: HeaderPerson | null | undefined;
};

/** In a narrow window the places have a row of their own. */
export function SiteHeader({ name, i18n: { language, t }, languages, person }: Props) {
  return (
    <header className="no-print border-b border-rule">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-2 py-2">
        <Wordmark name={name} href={localizedPath(language, '/')} />
        <nav
          aria-label={t('main')}
          className="-mx-1.5 flex flex-wrap items-center text-sm font-medium max-lg:order-last max-lg:w-full sm:gap-x-3 lg:me-3 lg:ms-auto"
        >
          {PLACES.map(({ path, key }) => (
            <PlaceLink key={key} language={language} path={path}>
              {t(key)}
            </PlaceLink>
          ))}
        </nav>
        <div className="-mx-1.5 flex flex-wrap items-center text-sm font-medium sm:gap-x-3">
          <LanguageSwitch label={t('languageLabel')} current={language} languages={languages} />
          <SessionLink
            language={language}
            person={person}
            words={{ signIn: t('signIn'), account: t('account'), signedInAs: t('signedInAs'), desk: t('desk') }}
          />
        </div>
      </div>
    </header>
  );
}
