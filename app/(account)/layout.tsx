import { SITE } from '#content/site';
import { SiteShell } from '#components/site/site-shell';

export const dynamic = 'force-dynamic';

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return <SiteShell site={SITE}>{children}</SiteShell>;
}
