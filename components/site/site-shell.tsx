import { SiteFooter, type SiteWords } from '#components/site/site-footer';
import { SiteHeader } from '#components/site/site-header';
import { SkipLink } from '#components/site/skip-link';

type Props = { site: SiteWords; children: React.ReactNode };

/** Header, the page's own content, footer. Pages begin with a PageHeading or a band of their own. */
export function SiteShell({ site, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader name={site.name} />
      <main id="main" tabIndex={-1} className="grow focus:outline-none">
        {children}
      </main>
      <SiteFooter site={site} />
    </div>
  );
}
