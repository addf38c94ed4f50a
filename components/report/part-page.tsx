import { PageLinks } from '#components/desk/page-links';
import { PledgeLink } from '#components/desk/pledge-link';
import { accountText } from '#components/report/account-table';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { ReportKey } from '#content/messages/reports';
import { formatDate, formatMonth } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { PartList } from '#server/report/report-queries';

type Props = { list: PartList; currency: string; i18n: I18n<ReportKey> };

/** `/admin/payments/reports/money`: the payments behind a sum of the reconciliation. */
export function PartPage({ list: { account, period, part, items, after, next }, currency, i18n }: Props) {
  const { t, language } = i18n;
  const hrefOf = (more: Readonly<Record<string, string>>) => {
    const params = new URLSearchParams({ account, currency, period, part, ...more });
    return localizedPath(language, `/admin/payments/reports/money?${params}`);
  };
  return (
    <>
      <p className="text-sm">
        <TextLink href={localizedPath(language, `/admin/payments/reports?year=${period.slice(0, 4)}`)} prefetch={false}>
          {t('backToReports')}
        </TextLink>
      </p>
      <h1 className="mt-2 text-2xl">
        {t('rowsTitle', {
          part: t(`part-${part}`),
          period: period.length > 4 ? formatMonth(period, language.days) : period,
        })}
      </h1>
      <p className="mb-6 mt-1 wrap-anywhere text-quiet">
        {accountText(account, i18n)} {currency}
      </p>
      {items.length === 0 ? (
        <p className="border-y border-rule py-10">{t('noRows')}</p>
      ) : (
        <div className="sheet-frame">
          <table className="sheet sheet-stack desk-sheet">
            <thead>
              <tr>
                <th scope="col">{t('rowsPart')}</th>
                <th scope="col">{t('rowsArrived')}</th>
                <th scope="col">{t('rowsPledge')}</th>
                <th scope="col">{t('rowsPayer')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, sum, amount, receivedOn, reference, payer }) => (
                <tr key={id}>
                  <th scope="row" className="tabular">
                    {formatMoney(sum, language.numbers)}
                    {sum.amount === amount.amount ? null : (
                      <span className="block font-normal text-quiet">
                        {t('rowsWhole', { amount: formatMoney(amount, language.numbers) })}
                      </span>
                    )}
                  </th>
                  <td>{formatDate(receivedOn, language.days)}</td>
                  <td>
                    {reference ? (
                      <PledgeLink reference={reference} language={language} />
                    ) : (
                      <span className="text-quiet">{t('noPledgeYet')}</span>
                    )}
                  </td>
                  <td className="wrap-anywhere">{payer ? <bdi>{payer}</bdi> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageLinks i18n={i18n} firstHref={after ? hrefOf({}) : null} nextHref={next ? hrefOf({ after: next }) : null} />
    </>
  );
}
