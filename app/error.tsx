'use client';

import { SITE } from '#content/site';
import { RetryButton } from '#components/site/retry-button';
import { SiteShell } from '#components/site/site-shell';
import { UnavailablePage } from '#components/site/trouble-pages';

export default function Page({ reset }: { error: Error; reset: () => void }) {
  return (
    <SiteShell site={SITE}>
      <UnavailablePage retry={<RetryButton retry={reset} />} />
    </SiteShell>
  );
}
