import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { ReportKey } from '#content/messages/reports';
import { printedAccount } from '#domain/bank-account';
import { formatMonthName } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, type Money } from '#domain/money';
import { readPaymentSource } from '#domain/payment-source';
import { RECEIVED_PARTS, type ReceivedPart } from '#domain/received-money';
import type { AccountYear, ReceivedLine } from '#server/report/report-queries';

type ReportI18n = I18n<ReportKey>;
type Props = { of: AccountYear; year: number; i18n: ReportI18n };

/** The name of an account: its number, or where money came from that no bank's file has. */
export function accountText(account: string, { t }: Pick<ReportI18n, 't'>): string {
  if (!/^[a-z]/.test(account)) return printedAccount(account);
  const { kind, name } = readPaymentSource(account);
  if (kind === 'staff') return t('accountHand');
  return t(kind === 'import' ? 'accountImport' : 'accountOther', { source: name || account });
}

/** The money of one account in a year: by month what arrived, and where it is. Each sum leads to its payments. */
export function AccountTable({ of, year, i18n }: Props) {
  const { t, language } = i18n;
  const { account, currency, months, year: whole } = of;
  const shown = RECEIVED_PARTS.filter((part) => whole.parts[part].amount !== 0n || part === 'allocated');
  const name = accountText(account, i18n);
  const textOf = (sum: Money) => formatMoney(sum, language.numbers);
  const line = { shown, of, i18n };
  return (
    <section aria-label={`${name}, ${currency}`} className="mb-8">
      <h3 className="mb-2 text-lg wrap-anywhere">
        {name} <span className="text-quiet">{currency}</span>
      </h3>
      <div className="sheet-frame">
        <table className="sheet sheet-stack desk-sheet">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" className="text-end">
                {t(whole.bank ? 'cameIn' : 'arrivedSum')}
              </th>
              {shown.map((part) => (
                <th key={part} scope="col" className="text-end">
                  {t(`part-${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((each) => (
              <Line
                key={each.month}
                period={each.month}
                label={formatMonthName(each.month, language.days)}
                sums={each}
                {...line}
              />
            ))}
            <Line period={String(year)} label={t('wholeYear')} sums={whole} isTotal {...line} />
          </tbody>
        </table>
      </div>
      {whole.bank ? (
        <p className={`mt-2 border-s-4 ps-3 text-sm ${whole.isRight ? 'border-sun' : 'border-alarm font-semibold'}`}>
          {whole.isRight ? t('isRight') : t('isWrong', { books: textOf(whole.total), bank: textOf(whole.bank.cameIn) })}{' '}
          {whole.bank.wentOut.amount > 0n ? t('wentOut', { amount: textOf(whole.bank.wentOut) }) : null}
        </p>
      ) : null}
    </section>
  );
}

type LineProps = {
  sums: ReceivedLine;
  period: string;
  label: string;
  shown: readonly ReceivedPart[];
  of: AccountYear;
  isTotal?: boolean;
  i18n: ReportI18n;
};

function Line({ sums, period, label, shown, of: { account, currency }, isTotal, i18n: { t, language } }: LineProps) {
  const textOf = (sum: Money) => formatMoney(sum, language.numbers);
  const hrefOf = (part: ReceivedPart) =>
    localizedPath(
      language,
      `/admin/payments/reports/money?${new URLSearchParams({ account, currency, period, part })}`,
    );
  return (
    <tr className={isTotal ? 'border-t-[1.5px] border-ink font-semibold' : undefined}>
      <th scope="row">{label}</th>
      <td data-label={t(sums.bank ? 'cameIn' : 'arrivedSum')} className="tabular text-end">
        {textOf(sums.bank?.cameIn ?? sums.total)}
      </td>
      {shown.map((part) => (
        <td key={part} data-label={t(`part-${part}`)} className="tabular text-end">
          {sums.parts[part].amount === 0n ? (
            <span className="text-quiet">{textOf(sums.parts[part])}</span>
          ) : (
            <TextLink href={hrefOf(part)} prefetch={false} className="link inline-flex min-h-6 items-center">
              {textOf(sums.parts[part])}
              <span className="sr-only">
                : {t(`part-${part}`)}, {label}
              </span>
            </TextLink>
          )}
        </td>
      ))}
    </tr>
  );
}
