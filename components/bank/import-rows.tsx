import { PageLinks } from '#components/desk/page-links';
import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import type { BankKey } from '#content/messages/bank';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { BankImportView, BankRowView } from '#server/bank/bank-import-queries';

type BankI18n = I18n<BankKey>;
type Props = { view: BankImportView; page: string; i18n: BankI18n };

/** The rows of one outcome, a page of them, in the order of the file. */
export function ImportRows({ view: { shown, rows, after, next }, page, i18n }: Props) {
  const { t } = i18n;
  return (
    <section id="rows" aria-labelledby="rows-title" className="scroll-mt-4">
      <h2 id="rows-title" className="text-xl">
        {t(`title-${shown}`)}
      </h2>
      <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t(`text-${shown}`)}</p>
      {rows.length === 0 ? (
        <p className="border-y border-rule py-6">{t('noRows')}</p>
      ) : (
        <ol className="border-t-[1.5px] border-ink text-sm">
          {rows.map((row) => (
            <Row key={row.id} row={row} i18n={i18n} />
          ))}
        </ol>
      )}
      <PageLinks
        i18n={i18n}
        firstHref={after ? `${page}?show=${shown}#rows` : null}
        nextHref={next ? `${page}?show=${shown}&after=${next}#rows` : null}
      />
    </section>
  );
}

function Row({ row, i18n }: { row: BankRowView; i18n: BankI18n }) {
  const { t, language } = i18n;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 gap-y-0.5 border-b border-rule py-2.5 md:grid-cols-[7rem_9.5rem_minmax(0,1fr)_minmax(0,14rem)]">
      <span className="tabular text-end font-semibold max-md:order-2">{formatMoney(row.amount, language.numbers)}</span>
      <span className="text-quiet max-md:order-1">{formatDate(row.bookedOn, language.days)}</span>
      <span className="min-w-0 wrap-anywhere max-md:order-3 max-md:col-span-2">
        <bdi className="font-medium">{row.payer || t('noPayer')}</bdi> <bdi>{row.text}</bdi>{' '}
        <span className="whitespace-nowrap text-quiet">({t('problemLine', { line: row.line })})</span>
      </span>
      <span className="min-w-0 max-md:order-4 max-md:col-span-2">
        {row.reference ? <PledgeLink reference={row.reference} language={language} /> : null}{' '}
        <span className="text-quiet">{row.reasons.map((reason) => t(`reason-${reason}`)).join(', ')}</span>
      </span>
    </li>
  );
}
