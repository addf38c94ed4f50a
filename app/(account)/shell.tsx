'use client';

import { ShortFooter } from '#components/site/short-footer';
import { SiteShell } from '#components/site/site-shell';
import { plainTold } from '#components/site/told';
import { LANGUAGES } from '#content/languages';
import { SITE } from '#content/site';
import { SHELL_EN } from '#content/words/shell';

const TOLD = plainTold(LANGUAGES.en, SHELL_EN);

/** The site around a page. Drawn by the client too: it travels once, as markup, and not a second time as data. */
export function Shell({ children }: { children: React.ReactNode }) {
  return (
    <SiteShell name={SITE.name} told={TOLD} footer={<ShortFooter told={TOLD} />}>
      {children}
    </SiteShell>
  );
}
