import type { I18n } from '#components/page/i18n';
import type { BankKey } from '#content/messages/bank';
import { formatMoney, money } from '#domain/money';
import type { BankImportView } from '#server/bank/bank-import-queries';

type BankI18n = I18n<BankKey>;

/** What is wrong with a file, with the lines; nothing if nothing is. */
export function ImportProblems({ view, i18n }: { view: BankImportView; i18n: BankI18n }) {
  const { t } = i18n;
  const { problems, problemCount } = view;
  if (problemCount === 0) return null;
  return (
    <section aria-labelledby="problems" className="mb-8 max-w-4xl border-s-4 border-alarm ps-4">
      <h2 id="problems" className="text-xl">
        {t('problems')}
      </h2>
      <p className="mb-2 text-sm text-quiet">
        {t('problemCount', { count: problemCount })} {problemCount > problems.length ? t('problemsMore') : null}
      </p>
      <ul className="text-sm">
        {problems.map(({ code, line, value }, i) => (
          <li key={i} className="flex flex-wrap gap-x-3 border-t border-rule py-1.5">
            <span className="tabular min-w-20 font-semibold">{t('problemLine', { line })}</span>
            <span>{t(`problem-${code}`)}</span>
            {value ? <code className="min-w-0 wrap-anywhere">{value}</code> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is worth a look before a file is confirmed; nothing if there is nothing. */
export function ImportWarnings({
  view: { warnings },
  i18n: { t, language },
}: {
  view: BankImportView;
  i18n: BankI18n;
}) {
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings" className="mb-6 max-w-measure border-s-4 border-sun ps-4">
      <h2 id="warnings" className="text-lg">
        {t('warnings')}
      </h2>
      <ul className="text-sm">
        {warnings.map((warning, i) => (
          <li key={i} className="mt-1">
            {warning.code === 'not-booked'
              ? t('warning-not-booked', { line: warning.line })
              : t('warning-balance-differs', {
                  account: warning.account,
                  expected: formatMoney(money(warning.expected, warning.currency), language.numbers),
                  stated: formatMoney(money(warning.stated, warning.currency), language.numbers),
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
