import { SITE } from '#content/site';
import { SiteShell } from '#components/site/site-shell';
import { ForbiddenPage } from '#components/site/trouble-pages';

export default function Page() {
  return (
    <SiteShell site={SITE}>
      <ForbiddenPage />
    </SiteShell>
  );
}
