import { DialectForm, type DialectChoice } from '#components/bank/dialect-form';
import { textsOf, type I18n } from '#components/page/i18n';
import type { Act } from '#components/review/supporter-forms';
import type { BankKey } from '#content/messages/bank';
import { COLUMN_USES, DELIMITERS, ENCODINGS } from '#domain/bank/csv-dialect';
import type { BankImportView } from '#server/bank/bank-import-queries';

type BankI18n = I18n<BankKey>;
type Props = { view: BankImportView; act: Act | undefined; i18n: BankI18n };

/** The word of a delimiter in forms: a tab would be lost. */
const toWord = (delimiter: string) => (delimiter === '\t' ? 'tab' : delimiter) as ',' | ';' | 'tab' | '|';

const FORM_KEYS = [
  'dialectFold',
  'readAgain',
  'columns',
  'account',
  'accountHint',
  'currency',
  'currencyHint',
] as const;

function toChoices({ found, format }: BankImportView, { t }: BankI18n): DialectChoice[] {
  const detect = { value: '', label: t('detect') };
  const encoding = {
    name: 'encoding',
    label: t('encoding'),
    options: [detect, ...ENCODINGS.map((value) => ({ value, label: value }))],
  };
  if (format !== 'csv' && !found) return [encoding];
  const delimiters = DELIMITERS.map(toWord).map((value) => ({ value, label: t(`delimiter-${value}`) }));
  const orders = (['dmy', 'mdy', 'ymd'] as const).map((value) => ({ value, label: t(`order-${value}`) }));
  const marks = ([',', '.'] as const).map((value) => ({ value, label: t(`decimal-${value}`) }));
  return [
    { name: 'dateOrder', label: t('dateOrder'), options: [detect, ...orders] },
    { name: 'decimal', label: t('decimal'), options: [detect, ...marks] },
    { name: 'delimiter', label: t('delimiter'), options: [detect, ...delimiters] },
    encoding,
  ];
}

function toColumns({ found }: BankImportView, { t }: BankI18n): DialectChoice[] {
  if (!found) return [];
  const headings = found.headings.map((heading, at) => ({
    value: String(at),
    label: `${at + 1}: ${heading.trim().slice(0, 60)}`,
  }));
  const options = [{ value: '', label: t('none') }, ...headings];
  return COLUMN_USES.map((use) => ({ name: `column-${use}`, label: t(`use-${use}`), options }));
}

/** How the table was read, column by column, and the form that reads it in another way. Nothing for a format that needs neither. */
export function DialectPart({ view, act, i18n }: Props) {
  const { t } = i18n;
  const { found, problems } = view;
  const isAsked = problems.some(({ code }) => /-unknown$|^not-utf-8$/.test(code)) && view.state === 'refused';
  if (!found && !isAsked) return null;
  const facts = found
    ? [
        [t('delimiter'), t(`delimiter-${toWord(found.delimiter)}`)],
        ...(found.dateOrder ? [[t('dateOrder'), t(`order-${found.dateOrder as 'ymd' | 'dmy' | 'mdy'}`)]] : []),
        ...(found.decimal ? [[t('decimal'), t(`decimal-${found.decimal as ',' | '.'}`)]] : []),
        ...COLUMN_USES.flatMap((use) => {
          const at = found.columns[use];
          return at === undefined ? [] : [[t(`use-${use}`), found.headings[at] ?? '']];
        }),
      ]
    : [];
  return (
    <section aria-labelledby="dialect" className="mb-8 max-w-4xl">
      <h2 id="dialect" className="text-xl">
        {t('dialect')}
      </h2>
      <p className="mt-1 text-sm text-quiet">{t('dialectText')}</p>
      {facts.length > 0 ? (
        <dl className="my-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))] gap-x-6 gap-y-2 text-sm">
          {facts.map(([name = '', value = '']) => (
            <div key={name} className="border-t border-rule pt-1">
              <dt className="text-quiet">{name}</dt>
              <dd className="font-medium wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {act ? (
        <DialectForm
          act={act}
          texts={textsOf(i18n, FORM_KEYS)}
          choices={toChoices(view, i18n)}
          columns={toColumns(view, i18n)}
          isOpen={isAsked}
        />
      ) : null}
    </section>
  );
}
