import type { PaymentView } from '#server/desk/to-record-view';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import type { Act } from '#components/review/supporter-forms';
import type { RecordKey } from '#content/messages/desk';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';

type Props = { payments: readonly PaymentView[]; reverse?: Act; i18n: I18n<RecordKey> };

/** The recorded payments. A reversed payment stays in the table, struck through, with the person who reversed it. */
export function PaymentTable({ payments, reverse, i18n: { t, language } }: Props) {
  if (payments.length === 0) return <p className="text-sm text-quiet">{t('noPayments')}</p>;
  return (
    <ul className="border-t border-rule text-sm">
      {payments.map((payment) => (
        <li key={payment.id} className="border-b border-rule py-2.5">
          <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <span className={`tabular font-semibold ${payment.reversal ? 'line-through' : ''}`}>
              {formatMoney(payment.amount, language.numbers)}
            </span>
            <span>{formatDate(payment.receivedOn, language.days)}</span>
            <span className="min-w-0 wrap-anywhere text-quiet">{payment.bankReference ?? t('noBankReference')}</span>
            <span className="text-quiet">{t('recordedBy', { name: payment.recordedBy })}</span>
          </div>
          {payment.reversal ? (
            <p className="mt-1 text-alarm">
              {payment.reversal.reason
                ? t('reversedByFor', { name: payment.reversal.by, reason: payment.reversal.reason })
                : t('reversedBy', { name: payment.reversal.by })}
            </p>
          ) : reverse ? (
            <div className="mt-2">
              <ReasonForm
                {...reverse}
                fold={t('reverseFold')}
                hidden={{ ...reverse.hidden, payment: payment.id }}
                scope={`reverse-${payment.id}`}
                label={t('reason')}
                hint={t('reverseHint', { amount: formatMoney(payment.amount, language.numbers) })}
                submit={t('reverse')}
                tone="alarm"
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
