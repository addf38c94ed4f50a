import type { Metadata } from 'next';
import { ImportsPage } from '#components/bank/imports-page';
import { LANGUAGES } from '#content/languages';
import { BANK } from '#content/messages/bank';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listBankAccounts, listImports } from '#server/bank/bank-import-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), BANK).importsTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/payments/import'>) {
  const lang = await getLocale();
  const staff = await requireStaff('handle-money', localizedPath(LANGUAGES[lang], '/admin/payments/import'));
  const [imports, accounts, { upload }] = await Promise.all([
    listImports(staff),
    listBankAccounts(staff),
    searchParams,
  ]);
  return (
    <Desk staff={staff} current="/admin/payments">
      <ImportsPage
        i18n={translate(lang, BANK)}
        words={readMessages(lang, FORM)}
        imports={imports}
        accounts={accounts}
        hidden={toLocaleFields(lang)}
        said={upload}
      />
    </Desk>
  );
}
