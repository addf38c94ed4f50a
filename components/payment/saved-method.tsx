import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { Act } from '#components/review/supporter-forms';
import type { PayKey } from '#content/messages/how-to-pay';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { SavedMethodView } from '#server/payment-provider/saved-method-queries';

type Props = { method: SavedMethodView; act: Act; i18n: I18n<PayKey> };

function textOf({ label, refusedOn, next }: SavedMethodView, { t, language }: I18n<PayKey>): string {
  const { days, numbers } = language;
  if (refusedOn) return t('savedRefused', { label, day: formatDate(refusedOn, days) });
  if (!next) return t('savedLater', { label });
  return t(next.isNow ? 'savedNow' : 'savedNext', {
    label,
    day: formatDate(next.due, days),
    amount: formatMoney(next.amount, numbers),
  });
}

/** The payment method that is saved for a recurring gift: what it is charged next, or that it was refused, and a button that removes it. */
export function SavedMethod({ method, act, i18n }: Props) {
  const { t } = i18n;
  return (
    <section>
      <h2 className="mb-3 text-2xl">{t('savedTitle')}</h2>
      <p className="mb-5 max-w-measure">{textOf(method, i18n)}</p>
      <ActionButton
        {...act}
        initial={act.initial ?? EMPTY_FORM}
        submit={t('savedRemove')}
        scope="saved-method"
        tone="line"
        size="sm"
      />
    </section>
  );
}
