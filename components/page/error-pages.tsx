import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { WayOutPage } from '#components/page/message-page';
import { localizedPath } from '#domain/localized-path';

type ErrorPageKey = 'title' | 'lead' | 'campaign';

/** 404. `home` is the address of the first link, in the default language. */
export function NotFoundPage({
  i18n: { language, t },
  home = '/',
}: {
  i18n: I18n<ErrorPageKey | 'pledges'>;
  home?: '/' | '/give';
}) {
  return (
    <WayOutPage title={t('title')} lead={t('lead')}>
      <ActionLink href={localizedPath(language, home)}>{t('campaign')}</ActionLink>
      <ActionLink href={localizedPath(language, '/account')} tone="line" prefetch={false}>
        {t('pledges')}
      </ActionLink>
    </WayOutPage>
  );
}

/** 403, only on the desk. */
export function ForbiddenPage({ i18n: { language, t } }: { i18n: I18n<ErrorPageKey | 'pledges'> }) {
  return (
    <WayOutPage title={t('title')} lead={t('lead')}>
      <ActionLink href={localizedPath(language, '/account')} prefetch={false}>
        {t('pledges')}
      </ActionLink>
      <ActionLink href={localizedPath(language, '/')} tone="line">
        {t('campaign')}
      </ActionLink>
    </WayOutPage>
  );
}

/** 503. `retry` is a button or link to try again, if the page has one. */
export function UnavailablePage({
  i18n: { language, t },
  retry,
}: {
  i18n: I18n<ErrorPageKey>;
  retry?: React.ReactNode;
}) {
  return (
    <WayOutPage title={t('title')} lead={t('lead')}>
      {retry ?? <ActionLink href={localizedPath(language, '/')}>{t('campaign')}</ActionLink>}
    </WayOutPage>
  );
}
