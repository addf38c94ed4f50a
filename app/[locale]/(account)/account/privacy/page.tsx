import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { PrivacyPage } from '#components/identity/privacy-page';
import { ISSUER } from '#content/issuer';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requirePerson } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { getLocale } from '../../../get-locale';
import { signOut } from '../../actions';
import { readMessages, translate } from '#server/i18n/translate';
import { ACCOUNT, HELD } from '#content/messages/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), HELD).title };
}

export default async function Page() {
  const lang = await getLocale();
  const person = await requirePerson(localizedPath(LANGUAGES[lang], '/account/privacy'));
  return (
    <>
      <div className="wrap">
        <AccountNav
          i18n={translate(lang, ACCOUNT)}
          who={person.name ?? person.email}
          current="/account/privacy"
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          hidden={toLocaleFields(lang)}
          words={readMessages(lang, FORM)}
        />
      </div>
      <PrivacyPage i18n={translate(lang, HELD)} email={person.email} name={person.name} keptYears={ISSUER.keptYears} />
    </>
  );
}
