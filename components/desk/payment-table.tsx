import type { PaymentView } from '#components/desk/record-view';
import { ReasonForm } from '#components/form/reason-form';
import type { Act } from '#components/review/supporter-forms';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';

/** What arrived, as it was written down; a reversed payment stays, struck through, with who took it back. */
export function PaymentTable({ payments, reverse }: { payments: readonly PaymentView[]; reverse?: Act }) {
  if (payments.length === 0) return <p className="text-sm text-quiet">No payment has been recorded.</p>;
  return (
    <ul className="border-t border-rule text-sm">
      {payments.map((payment) => (
        <li key={payment.id} className="border-b border-rule py-2.5">
          <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <span className={`tabular font-semibold ${payment.reversal ? 'line-through' : ''}`}>
              {formatMoney(payment.amount)}
            </span>
            <span>{formatDate(payment.receivedOn)}</span>
            <span className="min-w-0 wrap-anywhere text-quiet">{payment.bankReference ?? 'no bank reference'}</span>
            <span className="text-quiet">by {payment.recordedBy}</span>
          </div>
          {payment.reversal ? (
            <p className="mt-1 text-alarm">
              Reversed by {payment.reversal.by}
              {payment.reversal.reason ? `: ${payment.reversal.reason}` : ''}
            </p>
          ) : reverse ? (
            <div className="mt-2">
              <ReasonForm
                {...reverse}
                fold="Reverse this payment"
                hidden={{ ...reverse.hidden, payment: payment.id }}
                scope={`reverse-${payment.id}`}
                label="The reason"
                hint={`Sent to the supporter by letter as you type it, and kept on their page. ${formatMoney(payment.amount)} no longer counts as received, and what it had settled is open again.`}
                submit="Reverse"
                tone="alarm"
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
