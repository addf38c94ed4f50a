import type { Metadata } from 'next';
import { ImportPage } from '#components/bank/import-page';
import type { FormAction, FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { BANK } from '#content/messages/bank';
import { FORM } from '#content/messages/form';
import { COLUMN_USES } from '#domain/bank/csv-dialect';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { findBankImport, type BankImportView } from '#server/bank/bank-import-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { confirmImport, discardImport, readImportAgain, undoBankImport } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), BANK).importsTitle };
}

/** The form with what was chosen; of the columns, what was found. */
function toAnswers({ chosen, found }: BankImportView): FormState {
  const columns = chosen.columns ?? found?.columns ?? {};
  const { encoding, delimiter, dateOrder, decimal, currency, account } = chosen;
  const answers = {
    encoding,
    delimiter: delimiter === '\t' ? 'tab' : delimiter,
    dateOrder,
    decimal,
    currency,
    account,
  };
  const plain = Object.entries(answers).map(([name, value]) => [name, value ?? ''] as const);
  const uses = COLUMN_USES.map(
    (use) => [`column-${use}`, String((columns as Record<string, number | null>)[use] ?? '')] as const,
  );
  return { answers: Object.fromEntries([...plain, ...uses]), errors: [] };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/payments/import/[id]'>) {
  const lang = await getLocale();
  const { id } = await params;
  const staff = await requireStaff('handle-money', localizedPath(LANGUAGES[lang], `/admin/payments/import/${id}`));
  const view = getOr404(await findBankImport(staff, id, await searchParams));
  const act = (action: FormAction) => ({
    action,
    words: readMessages(lang, FORM),
    hidden: { import: id, ...toLocaleFields(lang) },
  });
  return (
    <Desk staff={staff} current="/admin/payments">
      <ImportPage
        i18n={translate(lang, BANK)}
        view={view}
        acts={{
          confirm: act(confirmImport),
          readAgain: { ...act(readImportAgain), initial: toAnswers(view) },
          discard: act(discardImport),
          undo: act(undoBankImport),
        }}
      />
    </Desk>
  );
}
