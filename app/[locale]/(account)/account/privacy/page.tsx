import type { Metadata } from 'next';
import { PrivacyPage } from '#components/identity/privacy-page';
import { ISSUER } from '#content/issuer';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { getLocale } from '../../../get-locale';
import { readMessages, translate } from '#server/i18n/translate';
import { HELD } from '#content/messages/account';
import { AccountBar } from '../account-bar';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), HELD).title };
}

export default async function Page() {
  const lang = await getLocale();
  const person = await requirePerson(localizedPath(LANGUAGES[lang], '/account/privacy'));
  return (
    <>
      <AccountBar lang={lang} person={person} current="/account/privacy" />
      <PrivacyPage i18n={translate(lang, HELD)} email={person.email} name={person.name} keptYears={ISSUER.keptYears} />
    </>
  );
}
