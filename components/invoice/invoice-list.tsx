import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { Act } from '#components/review/supporter-forms';
import type { InvoiceKey } from '#content/messages/invoices';
import { formatDate, type CivilDate } from '#domain/civil-date';
import type { InvoiceStatus } from '#domain/invoice';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, type Money } from '#domain/money';
import type { InvoiceList } from '#server/invoice/invoice-queries';

type Props = {
  i18n: I18n<InvoiceKey>;
  list: InvoiceList;
  /** Asks for the invoice of a later instalment; left out where that is not offered. */
  request?: Act;
  /** Issues an invoice again, for staff. */
  correct?: Act;
};

const TONES: Readonly<Record<InvoiceStatus, StateWords['tone']>> = {
  open: 'wait',
  'part-paid': 'wait',
  paid: 'good',
  void: 'off',
};

/** The invoices of a sponsorship with what became of each, and those that are still to come. */
export function InvoiceListPart({ i18n, list, request, correct }: Props) {
  const { t, language } = i18n;
  const { reference, invoices, later, waits } = list;
  const values = ({ amount, due }: Readonly<{ amount: Money; due: CivilDate }>) => ({
    amount: formatMoney(amount, language.numbers),
    day: formatDate(due, language.days),
  });
  const next = later[0];
  return (
    <>
      {invoices.length === 0 && !waits ? <p className="text-quiet">{t('none')}</p> : null}
      <ul className="border-t border-rule empty:border-0">
        {invoices.map(({ number, status, creditNote, ...invoice }) => {
          const href = localizedPath(language, `/account/pledges/${reference}/invoices/${number}`);
          return (
            <li key={number} className="border-b border-rule py-2.5">
              <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <TextLink href={href} prefetch={false}>
                  {t('invoice', { number })}
                </TextLink>
                <span className="tabular text-sm text-quiet">{t('listed', values(invoice))}</span>
                <span className="text-sm">
                  <StateBadge tone={TONES[status]} label={t(`status-${status}`)} />
                </span>
                {creditNote === null ? null : (
                  <TextLink href={`${href}/credit-note`} prefetch={false}>
                    {t('creditNote', { number: creditNote })}
                  </TextLink>
                )}
              </div>
              {correct && status !== 'void' ? (
                <ReasonForm
                  {...correct}
                  fold={t('correctFold')}
                  hidden={{ ...correct.hidden, reference, number }}
                  scope={`correct-${number}`}
                  label={t('reason')}
                  hint={t('correctHint')}
                  submit={t('correct')}
                  tone="alarm"
                />
              ) : null}
            </li>
          );
        })}
        {next ? (
          <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2.5">
            <span className="tabular text-sm text-quiet">{t('later', values(next))}</span>
            {request ? (
              <ActionButton
                {...request}
                initial={EMPTY_FORM}
                hidden={{ ...request.hidden, reference, due: next.due }}
                submit={t('request')}
                scope={`request-${reference}`}
                tone="line"
                size="sm"
              />
            ) : null}
          </li>
        ) : null}
      </ul>
      {waits ? <p className="mt-3 text-sm text-quiet">{t('waits')}</p> : null}
    </>
  );
}
