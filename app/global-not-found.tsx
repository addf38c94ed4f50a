import type { Metadata } from 'next';
import { SiteShell } from '#components/site/site-shell';
import { NotFoundPage } from '#components/site/trouble-pages';
import { SITE } from '#content/site';
import { FACES } from './fonts';
import './globals.css';

export const metadata: Metadata = { title: `No such page · ${SITE.name}` };

/** Any address that is no page. A not-found.tsx at the root would travel, unseen, with every page there is. */
export default function Page() {
  return (
    <html lang="en" className={FACES}>
      <body>
        <SiteShell site={SITE}>
          <NotFoundPage />
        </SiteShell>
      </body>
    </html>
  );
}
