import { FocusedStatus } from '#components/desk/focused-status';
import type { Metadata } from 'next';
import { AccountsForm, type AccountGroup } from '#components/export/accounts-form';
import { TextLink } from '#components/page/text-link';
import { LANGUAGES, type Lang } from '#content/languages';
import { EXPORTS_PAGE, type ExportsKey } from '#content/messages/exports';
import { FORM } from '#content/messages/form';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { localiseProgramme } from '#server/campaign/programme-text';
import { findSettableAccounts, type SettableAccount } from '#server/export/journal-account-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { saveAccountsAction } from './actions';

const DONE = ['saved', 'unchanged'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), EXPORTS_PAGE).accountsTitle };
}

/** The label and the note of an account's field. */
function toField(
  { purpose, kind, programme, programmeName, field, otherwise }: SettableAccount,
  t: I18n<ExportsKey>['t'],
  lang: Lang,
) {
  const without = t('otherwise', { account: otherwise });
  if (programme) return { name: field, label: localiseProgramme(lang, programmeName), hint: without };
  if (kind) return { name: field, label: t(`income-${kind}`), hint: without };
  return purpose === 'income'
    ? { name: field, label: t('incomeOf'), hint: without }
    : { name: field, label: t(`purpose-${purpose}`), hint: `${t(`purpose-${purpose}Hint`)} ${without}` };
}

function toGroups(accounts: readonly SettableAccount[], { t }: I18n<ExportsKey>, lang: Lang): AccountGroup[] {
  const of = (isIn: (account: SettableAccount) => boolean) =>
    accounts.filter(isIn).map((each) => toField(each, t, lang));
  return [
    { title: null, fields: of(({ kind }) => kind === '') },
    { title: t('incomeOf'), fields: of(({ kind, programme }) => kind !== '' && programme === '') },
    { title: t('giftsFor'), fields: of(({ programme }) => programme !== '') },
  ].filter(({ fields }) => fields.length > 0);
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/exports/accounts'>) {
  const [lang, { done }] = await Promise.all([getLocale(), searchParams]);
  const language = LANGUAGES[lang];
  const staff = await requireStaff('handle-money', localizedPath(language, '/admin/exports/accounts'));
  const { accounts, seen } = await findSettableAccounts(staff);
  const i18n = translate(lang, EXPORTS_PAGE);
  const { t } = i18n;
  const said = DONE.find((each) => each === done);
  return (
    <Desk staff={staff} current="/admin/exports">
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/exports')} prefetch={false} className="link-quiet">
          {t('backToExports')}
        </TextLink>
      </p>
      <h1 className="mb-2 text-2xl">{t('accountsTitle')}</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">{t('accountsLead')}</p>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {t(said)}
        </FocusedStatus>
      ) : null}
      <AccountsForm
        action={saveAccountsAction}
        words={readMessages(lang, FORM)}
        hidden={toLocaleFields(lang)}
        answers={{ ...Object.fromEntries(accounts.map(({ field, account }) => [field, account])), seen }}
        groups={toGroups(accounts, i18n, lang)}
        label={t('accountsTitle')}
        submit={t('saveAccounts')}
      />
    </Desk>
  );
}
