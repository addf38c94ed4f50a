import { SiteFooter } from '#components/page/site-footer';
import { SiteShell } from '#components/page/site-shell';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SHELL } from '#content/messages/shell';
import { Document } from './document';
import { translate } from '#server/i18n/translate';
import '../styles/site.css';

/** The document of a public page: the site's header and footer around it, in its language. */
export function SiteDocument({ lang, children }: { lang: Lang; children: React.ReactNode }) {
  const i18n = translate(lang, SHELL);
  return (
    <Document lang={lang}>
      <SiteShell name={SITE.name} i18n={i18n} languages={Object.values(LANGUAGES)} footer={<SiteFooter i18n={i18n} />}>
        {children}
      </SiteShell>
    </Document>
  );
}
