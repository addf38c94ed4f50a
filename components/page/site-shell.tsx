import { SiteHeader, type HeaderKey } from '#components/page/site-header';
import { SkipLink } from '#components/page/skip-link';
import type { I18n, Language } from '#components/page/i18n';
import type { HeaderPerson } from '#server/auth';

export type ShellKey = 'skip' | HeaderKey;

type Props = {
  name: string;
  i18n: I18n<ShellKey>;
  /** Every language the site has. */
  languages: readonly Language[];
  /** On a page that is made per request: who is signed in, null for a visitor. */
  person?: HeaderPerson | null | undefined;
  footer: React.ReactNode;
  children: React.ReactNode;
};

/** The header, the page's content and the footer. A page begins with a PageHeading or a banner. */
export function SiteShell({ name, i18n, languages, person, footer, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={i18n.t('skip')} />
      <SiteHeader name={name} i18n={i18n} languages={languages} person={person} />
      <main id="main" tabIndex={-1} className="grow focus:outline-none">
        {children}
      </main>
      {footer}
    </div>
  );
}
