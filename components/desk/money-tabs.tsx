import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { MoneyKey } from '#content/messages/desk-money';
import { localizedPath } from '#domain/localized-path';

const SHOWS = ['unsettled', 'overdue', 'due', 'received', 'set-aside'] as const;

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
  return (
    <nav aria-label={t('lists')} className="mb-6 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {([...SHOWS, 'reports'] as const).map((show) => (
          <li key={show}>
            <TextLink
              href={localizedPath(language, PATHS[show] ?? `/admin/payments?show=${show}`)}
              prefetch={false}
              current={show === current}
              className="-mb-px inline-flex min-h-10 items-center border-b-[3px] border-transparent px-1 no-underline hover:border-rule aria-[current]:border-sun-deep aria-[current]:font-semibold"
            >
              {t(`show-${show}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
