import { BankProposalText } from '#components/bank/bank-proposal';
import { PageLinks } from '#components/desk/page-links';
import { SearchForm } from '#components/desk/search-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { BankKey } from '#content/messages/bank';
import type { RecordKey } from '#content/messages/desk';
import type { UnsettledKey } from '#content/messages/unsettled-money';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import { readPaymentSource } from '#domain/payment-source';
import type { UnmatchedList, UnmatchedView } from '#server/payment/unsettled-money-queries';

type RowsI18n = I18n<RecordKey | UnsettledKey | BankKey>;
type Props = {
  list: UnmatchedList;
  /** The address of the list without its search. */
  page: string;
  /** Whether each row leads to the page on which its pledge is found. */
  mayOpen: boolean;
  i18n: RowsI18n;
};

/** Money without a pledge with its search, a page of it. */
export function UnmatchedRows({ list: { items, find, cursor, next }, page, mayOpen, i18n }: Props) {
  const { t } = i18n;
  const [path = '', query] = page.split('?');
  const show = new URLSearchParams(query).get('show');
  const hrefOf = (more: Readonly<Record<string, string>>) => {
    const params = new URLSearchParams({ ...(show && { show }), ...(find && { find }), ...more });
    return params.size > 0 ? `${path}?${params}` : path;
  };
  return (
    <>
      {items.length > 0 || find || cursor ? (
        <SearchForm
          action={path}
          name="find"
          value={find}
          label={t('findMoney')}
          submit={t('findButton')}
          clear={{ href: page, label: t('findClear') }}
          hidden={show ? { show } : {}}
        />
      ) : null}
      {find && items.length === 0 ? (
        <p className="border-y border-rule py-6 text-sm wrap-anywhere">{t('findNothing', { text: find })}</p>
      ) : null}
      <ul className="text-sm">
        {items.map((row) => (
          <Row key={row.id} row={row} mayOpen={mayOpen} isSetAside={show !== null} i18n={i18n} />
        ))}
      </ul>
      {cursor || next ? (
        <PageLinks
          i18n={i18n}
          firstHref={cursor ? hrefOf({}) : null}
          nextHref={next ? hrefOf({ cursor: next }) : null}
        />
      ) : null}
    </>
  );
}

type RowProps = { row: UnmatchedView; mayOpen: boolean; isSetAside: boolean; i18n: RowsI18n };

/** Where money that no bank's file has comes from. */
function sourceText({ source, note }: Pick<UnmatchedView, 'source' | 'note'>, { t }: RowsI18n): string {
  const { kind, name } = readPaymentSource(source);
  if (kind === 'import') return t('movedInFrom', { source: name });
  return kind === 'provider' ? t('throughSource', { source: name }) : (note ?? t('noBankReference'));
}

function Row({ row: { id, left, receivedOn, note, source, bank, reason }, mayOpen, isSetAside, i18n }: RowProps) {
  const { t, language } = i18n;
  const amount = formatMoney(left, language.numbers);
  return (
    <li className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-rule py-2.5">
      <span className="tabular font-semibold">{amount}</span>
      <span>{formatDate(receivedOn, language.days)}</span>
      {mayOpen ? (
        <TextLink
          href={localizedPath(language, `/admin/payments/unmatched/${id}`)}
          prefetch={false}
          className="link ms-auto inline-flex min-h-6 items-center"
        >
          {t(isSetAside ? 'openMoney' : 'findPledge')}
          <span className="sr-only">: {amount}</span>
        </TextLink>
      ) : null}
      {bank ? (
        <BankProposalText bank={bank} i18n={i18n} />
      ) : (
        <span className="min-w-0 basis-full wrap-anywhere text-quiet">{sourceText({ source, note }, i18n)}</span>
      )}
      {reason ? <span className="min-w-0 basis-full whitespace-pre-line wrap-anywhere">{reason}</span> : null}
    </li>
  );
}
