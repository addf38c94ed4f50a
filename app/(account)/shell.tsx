'use client';

import { SITE } from '#content/site';
import { SiteShell } from '#components/site/site-shell';

/** The site around a page. Drawn by the client too: it travels once, as markup, and not a second time as data. */
export function Shell({ children }: { children: React.ReactNode }) {
  return <SiteShell site={SITE}>{children}</SiteShell>;
}
