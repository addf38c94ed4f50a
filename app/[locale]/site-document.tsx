import { SiteFooter } from '#components/page/site-footer';
import { SiteShell } from '#components/page/site-shell';
import { CONTACT_EMAIL } from '#content/foundation';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SITE_TEXTS } from '#content/site-texts';
import { SHELL } from '#content/messages/shell';
import { Document } from './document';
import type { HeaderPerson } from '#server/auth';
import { findDemoNotice } from '#server/demo/demo-notice';
import { translate } from '#server/i18n/translate';
import '../styles/site.css';

type Props = {
  lang: Lang;
  /** On a page that is rendered per request: who is signed in, null for a visitor. */
  person?: HeaderPerson | null | undefined;
  children: React.ReactNode;
};

/** The document of a public page: the site's header and footer around it, in its language. */
export function SiteDocument({ lang, person, children }: Props) {
  const i18n = translate(lang, SHELL, SITE_TEXTS);
  return (
    <Document lang={lang}>
      <SiteShell
        name={SITE.name}
        i18n={i18n}
        languages={Object.values(LANGUAGES)}
        person={person}
        footer={<SiteFooter i18n={i18n} email={CONTACT_EMAIL} notice={findDemoNotice(lang)} />}
      >
        {children}
      </SiteShell>
    </Document>
  );
}
