import { PaymentForm } from '#components/desk/payment-form';
import { PledgeLink } from '#components/desk/pledge-link';
import { PAYMENT_KEYS } from '#components/desk/record-acts';
import { TextLink } from '#components/page/text-link';
import { textsOf, type I18n } from '#components/page/i18n';
import { currencySign } from '#components/pledge/amount-text';
import type { Act } from '#components/review/supporter-forms';
import { MoneyDoneStatus, type MoneyDone } from '#components/unmatched/money-done';
import { UnmatchedRows } from '#components/unmatched/unmatched-rows';
import type { BankKey } from '#content/messages/bank';
import type { RecordKey } from '#content/messages/desk';
import type { UnsettledKey } from '#content/messages/unsettled-money';
import type { Currency } from '#domain/currency';
import { formatMoney } from '#domain/money';
import { localizedPath } from '#domain/localized-path';
import type { UnsettledMoney } from '#server/payment/unsettled-money-queries';

type UnsettledI18n = I18n<RecordKey | UnsettledKey | BankKey>;

type Props = {
  money: UnsettledMoney;
  currency: Currency;
  record: Act | undefined;
  /** What was just done with money without a pledge; null for nothing. */
  done: MoneyDone | null;
  i18n: UnsettledI18n;
};

/** `/admin/payments`: money without a pledge and money that is owed back. */
export function UnsettledPage({ money: { unmatched, owedBack, isMoreOwed }, currency, record, done, i18n }: Props) {
  const { t, language } = i18n;
  return (
    <>
      {done ? <MoneyDoneStatus done={done} i18n={i18n} /> : null}
      <h1 className="text-2xl">{t('unsettledTitle')}</h1>
      <p className="mt-2 max-w-measure text-quiet">{t('unsettledText')}</p>
      <p className="mb-8 mt-2">
        {record ? (
          <TextLink href={localizedPath(language, '/admin/payments/import')} prefetch={false}>
            {t('importLink')}
          </TextLink>
        ) : null}
      </p>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid grid-cols-1 content-start gap-10">
          <section>
            <h2 className="text-xl">{t('unmatchedTitle')}</h2>
            <p className="mb-3 mt-1 text-sm text-quiet">
              {unmatched.items.length > 0 || unmatched.find ? t('unmatchedText') : t('noUnmatched')}
            </p>
            <UnmatchedRows
              list={unmatched}
              page={localizedPath(language, '/admin/payments')}
              mayOpen={record !== undefined}
              i18n={i18n}
            />
          </section>
          <section>
            <h2 className="text-xl">{t('owedTitle')}</h2>
            <p className="mb-3 mt-1 text-sm text-quiet">{owedBack.length > 0 ? t('owedText') : t('noOwed')}</p>
            <ul className="text-sm">
              {owedBack.map(({ reference, amount }) => (
                <li
                  key={reference}
                  className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-rule py-2.5"
                >
                  <span className="tabular font-semibold">{formatMoney(amount, language.numbers)}</span>
                  <PledgeLink reference={reference} language={language} />
                </li>
              ))}
            </ul>
            {isMoreOwed ? <p className="mt-2 text-sm text-quiet">{t('unsettledMore')}</p> : null}
          </section>
        </div>
        {record ? (
          <section>
            <h2 className="mb-4 text-xl">{t('recordUnmatched')}</h2>
            <PaymentForm
              act={record}
              sign={currencySign(currency, language.numbers)}
              texts={{ ...textsOf(i18n, PAYMENT_KEYS), record: t('recordUnmatched') }}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
