import { SITE } from '#content/site';
import { SiteShell } from '#components/site/site-shell';

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return <SiteShell site={SITE}>{children}</SiteShell>;
}
