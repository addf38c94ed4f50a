import { PageLinks } from '#components/desk/page-links';
import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import type { MoneyKey } from '#content/messages/desk-money';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import { readPaymentSource } from '#domain/payment-source';
import type { ReceivedList, ReceivedPayment } from '#server/payment/received-queries';

type MoneyI18n = I18n<MoneyKey>;

/** `/admin/payments?show=received`: the payments, the latest recorded first. */
export function ReceivedPage({ i18n, list }: { i18n: MoneyI18n; list: ReceivedList }) {
  const { t, language } = i18n;
  const page = localizedPath(language, '/admin/payments?show=received');
  return (
    <>
      <h1 className="mb-6 text-2xl">{t('show-received')}</h1>
      {list.items.length > 0 ? (
        <div className="sheet-frame">
          <table className="sheet sheet-stack desk-sheet">
            <thead>
              <tr>
                <th scope="col">{t('paid')}</th>
                <th scope="col">{t('arrived')}</th>
                <th scope="col">{t('pledge')}</th>
                <th scope="col">{t('source')}</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((payment) => (
                <Row key={payment.id} payment={payment} i18n={i18n} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="border-y border-rule py-10">{t('noReceived')}</p>
      )}
      <PageLinks
        i18n={i18n}
        firstHref={list.cursor ? page : null}
        nextHref={list.next ? `${page}&cursor=${list.next}` : null}
      />
    </>
  );
}

function Row({ payment, i18n: { t, language } }: { payment: ReceivedPayment; i18n: MoneyI18n }) {
  const { amount, left, receivedOn, reference, source, by } = payment;
  const isTaken = left.amount < amount.amount;
  const from = readPaymentSource(source);
  return (
    <tr>
      <th scope="row" className="tabular">
        <span className={isTaken ? 'line-through' : undefined}>{formatMoney(amount, language.numbers)}</span>
        {isTaken ? (
          <span className="block font-normal text-quiet">
            {left.amount > 0n ? t('takenBack', { amount: formatMoney(left, language.numbers) }) : t('allTakenBack')}
          </span>
        ) : null}
      </th>
      <td>{formatDate(receivedOn, language.days)}</td>
      <td>
        {reference ? (
          <PledgeLink reference={reference} language={language} />
        ) : (
          <span className="text-quiet">{t('noPledge')}</span>
        )}
      </td>
      <td className="wrap-anywhere">
        {by
          ? t('byPerson', { name: by })
          : t(from.kind === 'import' ? 'byImport' : 'bySource', { source: from.name || source })}
      </td>
    </tr>
  );
}
