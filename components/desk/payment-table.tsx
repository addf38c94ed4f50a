import { RefundForm } from '#components/desk/refund-form';
import { REFUND_KEYS, type RecordActs } from '#components/desk/record-acts';
import type { PaymentView, TakenBackView } from '#server/desk/to-record-view';
import { ReasonForm } from '#components/form/reason-form';
import { textsOf, type I18n } from '#components/page/i18n';
import { currencySign } from '#components/pledge/amount-text';
import type { RecordKey } from '#content/messages/desk';
import { formatDate } from '#domain/civil-date';
import { formatMoney, type Money } from '#domain/money';

type Shared = { acts: Pick<RecordActs, 'reversePayment' | 'refundPayment'>; i18n: I18n<RecordKey> };
type Props = Shared & { payments: readonly PaymentView[] };

/** The recorded payments. A reversed payment stays in the table, struck through, with the person who reversed it; refunds are listed below their payment. */
export function PaymentTable({ payments, ...shared }: Props) {
  const { t } = shared.i18n;
  if (payments.length === 0) return <p className="text-sm text-quiet">{t('noPayments')}</p>;
  return (
    <ul className="border-t border-rule text-sm">
      {payments.map((payment) => (
        <li key={payment.id} className="border-b border-rule py-2.5">
          <PaymentRow payment={payment} {...shared} />
        </li>
      ))}
    </ul>
  );
}

function PaymentRow({ payment, acts, i18n }: Shared & { payment: PaymentView }) {
  const { t, language } = i18n;
  const { reversal, left, amount } = payment;
  const canTake = reversal === null && left.amount > 0n;
  const leftText = formatMoney(left, language.numbers);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <span className={`tabular font-semibold ${reversal ? 'line-through' : ''}`}>
          {formatMoney(amount, language.numbers)}
        </span>
        <span>{formatDate(payment.receivedOn, language.days)}</span>
        <span className="min-w-0 wrap-anywhere text-quiet">{payment.bankReference ?? t('noBankReference')}</span>
        <span className="text-quiet">{t('recordedBy', { name: payment.recordedBy })}</span>
        {payment.receipt ? <span className="tabular">{t('receiptNumber', { number: payment.receipt })}</span> : null}
      </div>
      {reversal ? <Reversed reversal={reversal} i18n={i18n} /> : null}
      {payment.refunds.map((refund) => (
        <div key={refund.id} className="ms-4 mt-2 border-s-2 border-rule ps-3">
          <p>
            <span className={`tabular font-semibold ${refund.reversal ? 'line-through' : ''}`}>
              {t('refunded', { amount: formatMoney(refund.amount, language.numbers) })}
            </span>{' '}
            <span className="text-quiet">
              {formatDate(refund.on, language.days)}, {t('recordedBy', { name: refund.by })}
            </span>
          </p>
          {refund.reason ? <p className="mt-1 whitespace-pre-line wrap-anywhere">{refund.reason}</p> : null}
          {refund.reversal ? (
            <Reversed reversal={refund.reversal} i18n={i18n} />
          ) : (
            <Reverse id={refund.id} amount={refund.amount} of="refund" acts={acts} i18n={i18n} />
          )}
        </div>
      ))}
      {acts.refundPayment && canTake ? (
        <div className="mt-2">
          <RefundForm
            act={acts.refundPayment}
            payment={payment.id}
            sign={currencySign(amount.currency, language.numbers)}
            hint={t('refundHint', { amount: leftText })}
            texts={textsOf(i18n, REFUND_KEYS)}
          />
        </div>
      ) : null}
      {canTake && left.amount === amount.amount ? (
        <Reverse id={payment.id} amount={amount} of="payment" acts={acts} i18n={i18n} />
      ) : null}
    </>
  );
}

function Reversed({
  reversal,
  i18n: { t },
}: {
  reversal: NonNullable<TakenBackView['reversal']>;
  i18n: Shared['i18n'];
}) {
  const { by, reason } = reversal;
  return (
    <p className="mt-1 text-alarm">
      {reason ? t('reversedByFor', { name: by, reason }) : t('reversedBy', { name: by })}
    </p>
  );
}

type ReverseProps = Shared & { id: string; amount: Money; of: 'payment' | 'refund' };

function Reverse({ id, amount, of, acts: { reversePayment: act }, i18n: { t, language } }: ReverseProps) {
  if (!act) return null;
  const values = { amount: formatMoney(amount, language.numbers) };
  return (
    <div className="mt-2">
      <ReasonForm
        {...act}
        fold={t(of === 'refund' ? 'reverseRefundFold' : 'reverseFold')}
        hidden={{ ...act.hidden, payment: id }}
        scope={`reverse-${id}`}
        label={t('reason')}
        hint={t(of === 'refund' ? 'reverseRefundHint' : 'reverseHint', values)}
        submit={t('reverse')}
        tone="alarm"
      />
    </div>
  );
}
