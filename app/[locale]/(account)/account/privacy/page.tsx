import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { PrivacyPage } from '#components/identity/privacy-page';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requirePerson } from '#server/auth';
import { getLocale } from '../../../get-locale';
import { signOut } from '../../actions';
import { readMessages } from '#server/i18n/translate';

export const metadata: Metadata = { title: 'What we hold about you' };

export default async function Page() {
  const lang = await getLocale();
  const person = await requirePerson(localizedPath(LANGUAGES[lang], '/account/privacy'));
  return (
    <>
      <div className="wrap">
        <AccountNav
          who={person.name ?? person.email}
          current="/account/privacy"
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          words={readMessages(lang, FORM)}
        />
      </div>
      <PrivacyPage email={person.email} name={person.name} />
    </>
  );
}
