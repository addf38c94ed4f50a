import type { I18n } from '#components/page/i18n';
import { MoneyDoneStatus, type MoneyDone } from '#components/unmatched/money-done';
import { UnmatchedRows } from '#components/unmatched/unmatched-rows';
import type { BankKey } from '#content/messages/bank';
import type { RecordKey } from '#content/messages/desk';
import type { UnsettledKey } from '#content/messages/unsettled-money';
import { localizedPath } from '#domain/localized-path';
import type { UnmatchedList } from '#server/payment/unsettled-money-queries';

type Props = {
  list: UnmatchedList;
  mayOpen: boolean;
  done: MoneyDone | null;
  i18n: I18n<RecordKey | UnsettledKey | BankKey>;
};

/** `/admin/payments?show=set-aside`: money that is for no pledge. */
export function SetAsidePage({ list, mayOpen, done, i18n }: Props) {
  const { t, language } = i18n;
  const isEmpty = list.items.length === 0 && !list.find && !list.cursor;
  return (
    <>
      {done ? <MoneyDoneStatus done={done} i18n={i18n} /> : null}
      <h1 className="text-2xl">{t('setAsideTitle')}</h1>
      <p className="mb-6 mt-2 max-w-measure text-quiet">{t('setAsideText')}</p>
      <div className="max-w-3xl">
        {isEmpty ? <p className="border-y border-rule py-10">{t('noSetAside')}</p> : null}
        <UnmatchedRows
          list={list}
          page={localizedPath(language, '/admin/payments?show=set-aside')}
          mayOpen={mayOpen}
          i18n={i18n}
        />
      </div>
    </>
  );
}
