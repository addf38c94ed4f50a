import { toAccountNumber } from '#domain/bank/bank-account-number';
import { COLUMN_USES, CsvDialect, DETECT } from '#domain/bank/csv-dialect';
import { isCurrency } from '#domain/currency';
import { toField } from '#server/http/form-fields';

const CHOICES = ['encoding', 'delimiter', 'dateOrder', 'decimal', 'currency', 'account'] as const;

/** How a file is to be read, as the form says it. What is empty or unknown is found out; without a date or an amount, the columns are too. */
export function toDialect(data: FormData) {
  const answers: Record<string, string> = {};
  for (const name of [...CHOICES, ...COLUMN_USES.map((use) => `column-${use}`)])
    answers[name] = toField(data, name).slice(0, 200);
  const columns = Object.fromEntries(
    COLUMN_USES.flatMap((use) => {
      const text = answers[`column-${use}`] ?? '';
      return /^\d{1,3}$/.test(text) ? [[use, Number(text)]] : [];
    }),
  );
  const currency = (answers.currency ?? '').trim().toUpperCase();
  const choice = (name: (typeof CHOICES)[number]) => answers[name] || null;
  const parsed = CsvDialect.safeParse({
    encoding: choice('encoding'),
    delimiter: answers.delimiter === 'tab' ? '\t' : choice('delimiter'),
    dateOrder: choice('dateOrder'),
    decimal: choice('decimal'),
    currency: isCurrency(currency) ? currency : null,
    account: toAccountNumber(answers.account ?? '') || null,
    columns: Object.keys(columns).length > 0 ? columns : null,
  });
  return { dialect: parsed.data ?? DETECT, answers, isCurrency: currency === '' || isCurrency(currency) };
}
