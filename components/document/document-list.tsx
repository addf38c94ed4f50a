import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DocumentKey } from '#content/messages/documents';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { ReceiptList } from '#server/receipt/receipt-queries';

type Props = {
  i18n: I18n<DocumentKey>;
  receipts: ReceiptList;
  /** The address of the pledge's page. */ pledge: string;
};

/** The documents of an accepted pledge: its confirmation, and a receipt for each payment. */
export function DocumentList({ i18n: { t, language }, receipts: { receipts, waits }, pledge }: Props) {
  return (
    <section>
      <h2 id="documents" className="mb-4 text-2xl">
        {t('list')}
      </h2>
      <ul className="border-t border-rule">
        <li className="border-b border-rule py-2.5">
          <TextLink href={`${pledge}/confirmation`} prefetch={false}>
            {t('confirmationLink')}
          </TextLink>
        </li>
        {receipts.map(({ number, amount, receivedOn, isVoid }) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-2.5">
            <TextLink href={`${pledge}/receipts/${number}`} prefetch={false}>
              {t('receipt', { number })}
            </TextLink>
            <span className="tabular text-sm text-quiet">
              {t('receiptOf', {
                amount: formatMoney(amount, language.numbers),
                day: formatDate(receivedOn, language.days),
              })}
              {isVoid ? ` · ${t('isVoid')}` : null}
            </span>
          </li>
        ))}
      </ul>
      {waits ? <p className="mt-3 text-sm text-quiet">{t('receiptWaits')}</p> : null}
    </section>
  );
}
