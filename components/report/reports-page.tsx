import { AccountTable } from '#components/report/account-table';
import { Forecast, Receivables } from '#components/report/expected-tables';
import { FulfilmentTable } from '#components/report/fulfilment-table';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { PledgeKey } from '#content/messages/pledge';
import type { ReportKey } from '#content/messages/reports';
import { localizedPath } from '#domain/localized-path';
import type { Expected, FulfilmentLine, Reconciliation } from '#server/report/report-queries';

type Props = {
  reconciliation: Reconciliation;
  expected: readonly Expected[];
  fulfilment: readonly FulfilmentLine[];
  /** Whether to offer the files. */
  maySave: boolean;
  i18n: I18n<ReportKey | PledgeKey>;
};

/** `/admin/payments/reports`: what arrived and where it is, what is still expected, and how many promises were kept. */
export function ReportsPage({ reconciliation, expected, fulfilment, maySave, i18n }: Props) {
  const { t, language } = i18n;
  const { year, years, accounts } = reconciliation;
  return (
    <>
      <h1 className="text-2xl">{t('reportsTitle')}</h1>
      <p className="mb-8 mt-2 max-w-measure text-quiet">
        {t('reportsLead')}{' '}
        {maySave
          ? t.rich('saveAs', {
              a: (inner) => (
                <TextLink href={localizedPath(language, '/admin/exports')} prefetch={false}>
                  {inner}
                </TextLink>
              ),
            })
          : null}
      </p>
      <section id="reconciliation" className="mb-10">
        <h2 className="text-xl">{t('reconciliation', { year })}</h2>
        <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('reconciliationText')}</p>
        {years.length > 1 ? (
          <nav aria-label={t('yearsOf')} className="mb-4 flex flex-wrap gap-x-5">
            {years.map((each) => (
              <TextLink
                key={each}
                href={localizedPath(language, `/admin/payments/reports?year=${each}`)}
                prefetch={false}
                current={each === year}
                className="link tabular inline-flex min-h-6 items-center aria-[current]:font-semibold"
              >
                {each}
              </TextLink>
            ))}
          </nav>
        ) : null}
        {accounts.length === 0 ? <p>{t('noMoney')}</p> : null}
        {accounts.map((of) => (
          <AccountTable key={`${of.account} ${of.currency}`} of={of} year={year} i18n={i18n} />
        ))}
        {accounts.length > 0 ? <p className="max-w-measure text-sm text-quiet">{t('partsText')}</p> : null}
      </section>
      <Receivables expected={expected} i18n={i18n} />
      <Forecast expected={expected} i18n={i18n} />
      <FulfilmentTable lines={fulfilment} i18n={i18n} />
    </>
  );
}
