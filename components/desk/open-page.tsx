import { FocusedStatus } from '#components/desk/focused-status';
import { PageLinks } from '#components/desk/page-links';
import { PaymentForm } from '#components/desk/payment-form';
import { PAYMENT_KEYS } from '#components/desk/record-acts';
import { RowKeys } from '#components/desk/row-keys';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { currencySign } from '#components/pledge/amount-text';
import type { Act } from '#components/review/supporter-forms';
import type { RecordKey } from '#content/messages/desk';
import type { MoneyKey } from '#content/messages/desk-money';
import { formatDate } from '#domain/civil-date';
import { OVERDUE_AGES } from '#domain/fulfilment';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { OpenAges, OpenInstalment, OpenList } from '#server/payment/open-instalment-queries';

type MoneyI18n = I18n<MoneyKey | RecordKey>;

type Props = {
  i18n: MoneyI18n;
  list: OpenList;
  /** The pledge whose form is open, with its act; null for none, and for staff who may not record payments. */
  recording: Readonly<{ reference: string; act: Act }> | null;
  mayRecord: boolean;
  /** The pledge for which a payment was just recorded. */
  recorded: string | null;
};

/** The address of this page of the list, with more parameters. */
function toHref(
  { show, cursor }: OpenList,
  language: MoneyI18n['language'],
  more: Readonly<Record<string, string>> = {},
) {
  const params = new URLSearchParams({ show, ...(cursor && { cursor }), ...more });
  return localizedPath(language, `/admin/payments?${params}`);
}

/** `/admin/payments?show=overdue` and `?show=due`: instalments of which something is expected. Treasurers record payments in the list. */
export function OpenPage({ i18n, list, recording, mayRecord, recorded }: Props) {
  const { t, language } = i18n;
  const isOverdue = list.show === 'overdue';
  // A payment settles the oldest instalment of its pledge first.
  const openItem = list.items.find(({ reference }) => reference === recording?.reference);
  return (
    <>
      {recorded ? (
        <FocusedStatus id="done" autoFocus={list.items.length === 0}>
          {t.rich('recorded', {
            reference: recorded,
            a: (inner) => (
              <TextLink href={localizedPath(language, `/admin/pledges/${recorded}`)} prefetch={false}>
                {inner}
              </TextLink>
            ),
          })}
        </FocusedStatus>
      ) : null}
      <h1 className="text-2xl">{t(`show-${list.show}`)}</h1>
      <p className="mb-6 mt-2 max-w-measure text-quiet">{t(isOverdue ? 'overdueText' : 'dueText')}</p>
      {list.items.length > 0 ? (
        <>
          {isOverdue ? <Ages sums={list.sums} i18n={i18n} /> : null}
          <RowKeys label={t(`show-${list.show}`)} describedBy={recorded ? 'done' : undefined} decides={false}>
            <div className="sheet-frame">
              <table className="sheet sheet-stack desk-sheet">
                <thead>
                  <tr>
                    <th scope="col">{t('pledge')}</th>
                    <th scope="col">{t('due')}</th>
                    <th scope="col">{t('open')}</th>
                    <th scope="col">{t('reminders')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.items.map((item) => (
                    <Row
                      key={`${item.reference}.${item.due}`}
                      item={item}
                      href={
                        mayRecord
                          ? toHref(list, language, { record: item.reference })
                          : localizedPath(language, `/admin/pledges/${item.reference}`)
                      }
                      closeHref={toHref(list, language)}
                      act={item === openItem ? (recording?.act ?? null) : null}
                      label={mayRecord ? t('recordFor', { reference: item.reference }) : undefined}
                      i18n={i18n}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            {mayRecord ? (
              <p className="mt-2 text-xs text-quiet">{t.rich('listKeys', { kbd: (inner) => <kbd>{inner}</kbd> })}</p>
            ) : null}
          </RowKeys>
        </>
      ) : (
        <div className="border-y border-rule py-10">
          <p className="figure-face text-2xl">{t(isOverdue ? 'noOverdue' : 'noDue')}</p>
          <p className="mt-2 text-quiet">
            {t.rich('nothingText', {
              a: (inner) => (
                <TextLink href={localizedPath(language, '/admin/payments?show=received')}>{inner}</TextLink>
              ),
            })}
          </p>
        </div>
      )}
      <PageLinks
        i18n={i18n}
        firstHref={list.cursor ? toHref({ ...list, cursor: '' }, language) : null}
        nextHref={list.next ? toHref({ ...list, cursor: list.next }, language) : null}
      />
    </>
  );
}

/** What is overdue in each currency, all of it and by how late it is. */
function Ages({ sums, i18n: { t, language } }: { sums: readonly OpenAges[]; i18n: MoneyI18n }) {
  const longest = OVERDUE_AGES.at(-1) ?? 0;
  const labels = [...OVERDUE_AGES.map((days) => t('upTo', { days })), t('more', { days: longest })];
  return sums.map(({ total, ages }) => (
    <dl key={total.currency} className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
      {[[t('total'), total] as const, ...ages.map((amount, i) => [labels[i] ?? '', amount] as const)].map(
        ([label, amount]) => (
          <div key={label}>
            <dt className="text-xs text-quiet">{label}</dt>
            <dd className="figure-face tabular text-xl">{formatMoney(amount, language.numbers)}</dd>
          </div>
        ),
      )}
    </dl>
  ));
}

type RowProps = {
  item: OpenInstalment;
  href: string;
  closeHref: string;
  act: Act | null;
  label: string | undefined;
  i18n: MoneyI18n;
};

function Row({ item, href, closeHref, act, label, i18n }: RowProps) {
  const { t, language } = i18n;
  const { reference, name, due, amount, open, daysLate, reminded, reminders } = item;
  const when =
    daysLate > 0 ? t('late', { days: daysLate }) : daysLate === 0 ? t('today') : t('inDays', { days: -daysLate });
  return (
    <>
      <tr>
        <th scope="row">
          <TextLink href={href} prefetch={false} className="link tabular inline-flex min-h-6 items-center">
            {reference}
            {label ? <span className="sr-only">: {label}</span> : null}
          </TextLink>
          <span className="block font-normal wrap-anywhere text-quiet">{name}</span>
        </th>
        <td>
          {formatDate(due, language.days)} <span className="block text-quiet">{when}</span>
        </td>
        <td className="tabular">
          <span className="font-semibold">{formatMoney(open, language.numbers)}</span>{' '}
          {open.amount < amount.amount ? (
            <span className="block text-quiet">{t('ofAmount', { amount: formatMoney(amount, language.numbers) })}</span>
          ) : null}
        </td>
        <td>
          {reminded
            ? t('remindersSent', {
                count: reminders,
                day: formatDate(reminded, language.days),
              })
            : t('noReminders')}
        </td>
      </tr>
      {act ? (
        <tr>
          <td colSpan={4} className="bg-sunk px-4!">
            <div className="max-w-2xl py-3">
              <PaymentForm
                act={act}
                sign={currencySign(open.currency, language.numbers)}
                texts={{ ...textsOf(i18n, PAYMENT_KEYS), record: t('recordFor', { reference }) }}
                autoFocus
              />
              <p className="mt-3 flex flex-wrap gap-x-6 text-sm">
                <TextLink href={localizedPath(language, `/admin/pledges/${reference}`)} prefetch={false}>
                  {t('wholeRecord')}
                </TextLink>
                <TextLink href={closeHref} prefetch={false}>
                  {t('cancel')}
                </TextLink>
              </p>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}
