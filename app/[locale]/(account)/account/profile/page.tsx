import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { ProfilePage } from '#components/identity/profile-page';
import { LANGUAGES } from '#content/languages';
import { ACCOUNT, PROFILE } from '#content/messages/account';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requirePerson } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { readOwnPostalAddress } from '#server/identity/own-profile-queries';
import { listOwnSessions } from '#server/identity/own-sessions-queries';
import { getLocale } from '../../../get-locale';
import { signOut } from '../../actions';
import { endSessions, saveProfile } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), PROFILE).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/account/profile'>) {
  const lang = await getLocale();
  const person = await requirePerson(localizedPath(LANGUAGES[lang], '/account/profile'));
  const [words, hidden] = [readMessages(lang, FORM), toLocaleFields(lang)];
  return (
    <>
      <div className="wrap">
        <AccountNav
          i18n={translate(lang, ACCOUNT)}
          who={person.name ?? person.email}
          current="/account/profile"
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          hidden={hidden}
          words={words}
        />
      </div>
      <ProfilePage
        i18n={translate(lang, PROFILE)}
        person={{ ...person, postalAddress: await readOwnPostalAddress(person) }}
        saved={(await searchParams).saved !== undefined}
        saveProfile={saveProfile}
        sessions={await listOwnSessions(person)}
        end={{ action: endSessions, words, hidden }}
      />
    </>
  );
}
