import { ShortFooter } from '#components/page/short-footer';
import { SiteShell } from '#components/page/site-shell';
import { SITE } from '#content/site';
import { SHELL } from '#content/messages/shell';
import { translate } from '#server/i18n/translate';

/** The site around a page of one's own. */
export function Shell({ children }: { children: React.ReactNode }) {
  const i18n = translate('en', SHELL);
  return (
    <SiteShell name={SITE.name} i18n={i18n} footer={<ShortFooter i18n={i18n} />}>
      {children}
    </SiteShell>
  );
}
