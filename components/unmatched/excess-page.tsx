import { PageLinks } from '#components/desk/page-links';
import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import type { MoneyKey } from '#content/messages/desk-money';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { ExcessList } from '#server/payment/unsettled-money-queries';

/** `/admin/payments?show=excess`: pledges for which more has arrived than they promise. */
export function ExcessPage({ i18n, list }: { i18n: I18n<MoneyKey>; list: ExcessList }) {
  const { t, language } = i18n;
  const page = localizedPath(language, '/admin/payments?show=excess');
  return (
    <>
      <h1 className="text-2xl">{t('show-excess')}</h1>
      <p className="mb-6 mt-2 max-w-measure text-quiet">{t('excessText')}</p>
      {list.items.length > 0 ? (
        <div className="sheet-frame">
          <table className="sheet sheet-stack desk-sheet">
            <thead>
              <tr>
                <th scope="col">{t('pledge')}</th>
                <th scope="col">{t('excessFrom')}</th>
                <th scope="col">{t('excessAmount')}</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map(({ reference, name, excess }) => (
                <tr key={reference}>
                  <th scope="row">
                    <PledgeLink reference={reference} language={language} />
                  </th>
                  <td className="wrap-anywhere">
                    <bdi>{name}</bdi>
                  </td>
                  <td className="tabular">{formatMoney(excess, language.numbers)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="border-y border-rule py-10">{t('noExcess')}</p>
      )}
      <PageLinks
        i18n={i18n}
        firstHref={list.cursor ? page : null}
        nextHref={list.next ? `${page}&cursor=${list.next}` : null}
      />
    </>
  );
}
