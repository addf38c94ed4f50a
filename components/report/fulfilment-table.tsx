import type { I18n } from '#components/page/i18n';
import type { PledgeKey } from '#content/messages/pledge';
import type { ReportKey } from '#content/messages/reports';
import { formatPercent } from '#domain/count-text';
import { formatMoney, type Money } from '#domain/money';
import type { FulfilmentLine } from '#server/report/report-queries';

type Props = { lines: readonly FulfilmentLine[]; i18n: I18n<ReportKey | PledgeKey> };

/** Promises and what became of them, by kind of pledge and year. */
export function FulfilmentTable({ lines, i18n: { t, language } }: Props) {
  const textOf = (sum: Money) => formatMoney(sum, language.numbers);
  return (
    <section id="fulfilment" className="mb-10">
      <h2 className="text-xl">{t('fulfilment')}</h2>
      <p className="mb-4 mt-1 max-w-measure text-sm text-quiet">{t('fulfilmentText')}</p>
      {lines.length === 0 ? (
        <p>{t('noExpected')}</p>
      ) : (
        <div className="sheet-frame">
          <table className="sheet sheet-stack desk-sheet">
            <thead>
              <tr>
                <th scope="col">{t('yearHead')}</th>
                <th scope="col">{t('kindHead')}</th>
                {(['promisedHead', 'closedHead', 'receivedHead', 'expectedHead', 'rateHead'] as const).map((key) => (
                  <th key={key} scope="col" className="text-end">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ kind, year, promised, closed, received, expected, rate }) => (
                <tr key={`${year} ${kind} ${promised.currency}`}>
                  <th scope="row">{year}</th>
                  <td data-label={t('kindHead')}>{t(`kind-${kind}`)}</td>
                  <td data-label={t('promisedHead')} className="tabular text-end">
                    {textOf(promised)}
                  </td>
                  <td data-label={t('closedHead')} className="tabular text-end">
                    {textOf(closed)}
                  </td>
                  <td data-label={t('receivedHead')} className="tabular text-end">
                    {textOf(received)}
                  </td>
                  <td data-label={t('expectedHead')} className="tabular text-end">
                    {textOf(expected)}
                  </td>
                  <td data-label={t('rateHead')} className="tabular text-end">
                    {rate === null ? '–' : formatPercent(rate, language.numbers)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
