import { SiteHeader, type HeaderKey } from '#components/site/site-header';
import { SkipLink } from '#components/site/skip-link';
import type { Told } from '#components/site/told';

export type ShellKey = 'skip' | HeaderKey;

type Props = { name: string; told: Told<ShellKey>; footer: React.ReactNode; children: React.ReactNode };

/** Header, the page's own content, footer. Pages begin with a PageHeading or a band of their own. */
export function SiteShell({ name, told, footer, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={told.t('skip')} />
      <SiteHeader name={name} told={told} />
      <main id="main" tabIndex={-1} className="grow focus:outline-none">
        {children}
      </main>
      {footer}
    </div>
  );
}
