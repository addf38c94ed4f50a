import { SiteFooter } from '#components/site/site-footer';
import { SiteShell } from '#components/site/site-shell';
import type { Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SHELL_WORDS } from '#content/words/shell';
import { tell } from '#server/site/tell';
import { Document } from './document';
import { SiteStyle } from './site-style';

/** The document of a public page: the site's header and footer around it, in its language. */
export function SiteDocument({ lang, children }: { lang: Lang; children: React.ReactNode }) {
  const told = tell(lang, SHELL_WORDS);
  return (
    <Document lang={lang}>
      <SiteStyle />
      <SiteShell name={SITE.name} told={told} footer={<SiteFooter told={told} />}>
        {children}
      </SiteShell>
    </Document>
  );
}
