import { PayOnlineForm } from '#components/payment/pay-online-form';
import type { I18n } from '#components/page/i18n';
import type { Act } from '#components/review/supporter-forms';
import type { PayKey } from '#content/messages/how-to-pay';
import { formatMoney } from '#domain/money';
import type { OnlineChoice } from '#domain/online-payment';
import type { PledgeView } from '#server/pledge/pledge-record-queries';

type Props = { act: Act; choices: readonly OnlineChoice[]; canSave: boolean; i18n: I18n<PayKey> };

function choiceText({ count, amount, isAll }: OnlineChoice, { t, language }: I18n<PayKey>): string {
  const values = { count, amount: formatMoney(amount, language.numbers) };
  if (count === 1) return t('onlineNext', values);
  return t(isAll ? 'onlineAll' : 'onlineCount', values);
}

/** Paying online what is open of a pledge: the next payment, several, or all. `canSave`: the method can be saved, for the next ones of a gift. */
export function PayOnline({ act, choices, canSave, i18n }: Props) {
  const { t } = i18n;
  return (
    <div>
      <h3 className="text-lg font-semibold">{t('online')}</h3>
      <p className="mb-4 mt-2 max-w-measure text-sm text-quiet">{t('onlineText')}</p>
      <PayOnlineForm
        act={act}
        legend={t('onlineQuestion')}
        choices={choices.map((each) => ({ value: String(each.count), label: choiceText(each, i18n) }))}
        submit={t('onlineSubmit')}
        save={canSave ? t('saveMethod') : null}
      />
    </div>
  );
}

type NoticeProps = { paid: unknown; pledge: Pick<PledgeView, 'version' | 'events'>; i18n: I18n<PayKey> };

/**
 * What a person reads who comes back from the provider's page: that they did not pay, or that the confirmation is still to come. `paid` is of the address: `no`, or
 * the version of the pledge when they left; `removed`: they have just removed their payment method. Once a payment was recorded since, the page itself says so.
 */
export function PaidNotice({ paid, pledge: { version, events }, i18n: { t } }: NoticeProps) {
  const words = paid === 'no' ? 'onlineCancelled' : paid === 'removed' ? 'savedRemoved' : null;
  if (!words && !/^\d{1,9}$/.test(String(paid))) return null;
  const since = events.slice(0, Math.max(version - Number(paid), 0));
  if (since.some(({ kind }) => kind === 'payment-recorded' || kind === 'payment-kept')) return null;
  return (
    <div role="status" className="max-w-measure border-s-4 border-sun bg-raised px-4 py-3">
      <p>{t(words ?? 'onlineWaits')}</p>
      {words ? null : (
        <p className="mt-2">
          <a href="" className="link">
            {t('onlineReload')}
          </a>
        </p>
      )}
    </div>
  );
}
