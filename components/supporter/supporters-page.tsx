import { ActionLink } from '#components/page/action-link';
import { AsOf } from '#components/page/as-of';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { I18n } from '#components/page/i18n';
import { type RollMonth, SupporterRoll } from '#components/supporter/supporter-roll';
import { SupporterSearch, type SearchKey } from '#components/supporter/supporter-search';
import { NoNamesNotice, ListLink } from '#components/supporter/no-names-notice';
import { supportersPath } from '#components/supporter/supporters-path';
import { localizedPath } from '#domain/localized-path';

type PageKey =
  | SearchKey
  | 'title'
  | 'lead'
  | 'counted'
  | 'asOf'
  | 'next'
  | 'emptyTitle'
  | 'emptyText'
  | 'emptyAct'
  | 'awayTitle'
  | 'awayText';

type Props = {
  i18n: I18n<PageKey>;
  /** Null if the names are unavailable. */
  months: readonly RollMonth[] | null;
  next: string | null;
  counted: { supporters: number; asOf: string } | null;
};

/** `/supporters`: the newest names, the total number, and a link to the others. */
export function SupportersPage({ i18n, months, next, counted }: Props) {
  const { t, language } = i18n;
  const b = (inner: React.ReactNode) => <b className="figure-face text-2xl font-medium">{inner}</b>;
  return (
    <PageBody>
      <div className="items-end gap-x-12 lg:grid lg:grid-cols-[7fr_5fr]">
        <PageHeading title={t('title')} lead={t('lead')}>
          {counted && counted.supporters > 0 ? (
            <p className="mt-6 max-w-measure">
              {t.rich('counted', { supporters: counted.supporters, b })}{' '}
              <span className="block text-xs text-quiet">
                {t('asOf')} <AsOf instant={counted.asOf} days={language.days} />
              </span>
            </p>
          ) : null}
        </PageHeading>
        {months && months.length > 0 ? (
          <div className="lg:pb-12">
            <SupporterSearch i18n={i18n} />
          </div>
        ) : null}
      </div>
      {months === null ? (
        <NoNamesNotice title={t('awayTitle')} text={t('awayText')}>
          <ListLink href={localizedPath(language, '/supporters')}>{t('title')}</ListLink>
        </NoNamesNotice>
      ) : months.length === 0 ? (
        <NoNamesNotice title={t('emptyTitle')} text={t('emptyText')}>
          <ActionLink href={localizedPath(language, '/give')}>{t('emptyAct')}</ActionLink>
        </NoNamesNotice>
      ) : (
        <SupporterRoll months={months} />
      )}
      {next ? (
        <p className="mt-12">
          <ListLink href={supportersPath(language, { after: next })}>{t('next')}</ListLink>
        </p>
      ) : null}
    </PageBody>
  );
}
