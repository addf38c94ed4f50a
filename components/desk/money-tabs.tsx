import { ListTabs } from '#components/desk/list-tabs';
import type { I18n } from '#components/page/i18n';
import type { MoneyKey } from '#content/messages/desk-money';
import { localizedPath } from '#domain/localized-path';

const SHOWS = ['unsettled', 'overdue', 'unanswered', 'due', 'received', 'excess', 'set-aside'] as const;

/** The lists of `/admin/payments`, as `show` in its address. */
export type MoneyShow = (typeof SHOWS)[number];

/** The list that an address asks for: without one, the money to settle. */
export const toMoneyShow = (show: unknown): MoneyShow => SHOWS.find((each) => each === show) ?? 'unsettled';

const PATHS: Readonly<Partial<Record<MoneyShow | 'reports', string>>> = {
  unsettled: '/admin/payments',
  reports: '/admin/payments/reports',
};

/** Links between the lists of money. */
export function MoneyTabs({
  i18n: { t, language },
  current,
}: {
  i18n: I18n<MoneyKey>;
  current: MoneyShow | 'reports';
}) {
  const tabs = ([...SHOWS, 'reports'] as const).map((show) => ({
    href: localizedPath(language, PATHS[show] ?? `/admin/payments?show=${show}`),
    text: t(`show-${show}`),
    isCurrent: show === current,
  }));
  return <ListTabs label={t('lists')} tabs={tabs} />;
}
