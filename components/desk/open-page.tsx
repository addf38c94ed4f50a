import { ChosenBar, type Choosing } from '#components/desk/chosen-bar';
import { FocusedStatus } from '#components/desk/focused-status';
import { OverdueAges } from '#components/desk/overdue-ages';
import { OpenRow } from '#components/desk/open-row';
import { PageLinks } from '#components/desk/page-links';
import { RowKeys } from '#components/desk/row-keys';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import type { RecordKey } from '#content/messages/desk';
import type { MoneyKey } from '#content/messages/desk-money';
import { RELEASE_AFTER_DAYS } from '#domain/dues';
import { localizedPath } from '#domain/localized-path';
import type { OpenList } from '#server/payment/open-instalment-queries';

type MoneyI18n = I18n<MoneyKey | RecordKey>;

type Props = {
  i18n: MoneyI18n;
  list: OpenList;
  /** The pledge whose form is open, with its act; null for none, and for staff who may not record payments. */
  recording: Readonly<{ reference: string; act: Act }> | null;
  mayRecord: boolean;
  /** For who may act on several: what it takes to choose them. */
  choosing: Choosing | null;
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

/** `/admin/payments?show=overdue` and `?show=due` and `?show=unanswered`: instalments of which something is expected. Treasurers record payments in the list. */
export function OpenPage({ i18n, list, recording, mayRecord, choosing, recorded }: Props) {
  const { t, language } = i18n;
  const firstRows = new Map(list.items.toReversed().map((item) => [item.reference, item]));
  const picked = [...firstRows.keys()].filter((reference) => choosing?.picked.includes(reference)).length;
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
      <p className="mb-6 mt-2 max-w-measure text-quiet">{t(`${list.show}Text`, { days: RELEASE_AFTER_DAYS })}</p>
      {list.items.length > 0 ? (
        <>
          <OverdueAges sums={list.sums} i18n={i18n} />
          <ChosenBar choosing={choosing} picked={picked}>
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
                      <OpenRow
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
                        choosing={firstRows.get(item.reference) === item ? choosing : null}
                        i18n={i18n}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
              {mayRecord ? (
                <p className="mt-2 text-xs text-quiet">{t.rich('moneyKeys', { kbd: (inner) => <kbd>{inner}</kbd> })}</p>
              ) : null}
            </RowKeys>
          </ChosenBar>
        </>
      ) : (
        <div className="border-y border-rule py-10">
          <p className="figure-face text-2xl">{t(`none-${list.show}`)}</p>
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
