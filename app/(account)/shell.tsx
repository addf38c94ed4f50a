'use client';

import { ShortFooter } from '#components/page/short-footer';
import { SiteShell } from '#components/page/site-shell';
import { plainI18n } from '#components/page/i18n';
import { LANGUAGES } from '#content/languages';
import { SITE } from '#content/site';
import { SHELL_EN } from '#content/words/shell';

const TOLD = plainI18n(LANGUAGES.en, SHELL_EN);

/** The site around a page. Drawn by the client too: it travels once, as markup, and not a second time as data. */
export function Shell({ children }: { children: React.ReactNode }) {
  return (
    <SiteShell name={SITE.name} i18n={TOLD} footer={<ShortFooter i18n={TOLD} />}>
      {children}
    </SiteShell>
  );
}
