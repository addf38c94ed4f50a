import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { PrivacyPage } from '#components/identity/privacy-page';
import { FORM } from '#content/messages/form';
import { hasRight, requirePerson } from '#server/auth';
import { signOut } from '../../actions';
import { readMessages } from '#server/i18n/translate';

export const metadata: Metadata = { title: 'What we hold about you' };

export default async function Page() {
  const person = await requirePerson('/account/privacy');
  return (
    <>
      <div className="wrap">
        <AccountNav
          who={person.name ?? person.email}
          current="/account/privacy"
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          words={readMessages('en', FORM)}
        />
      </div>
      <PrivacyPage email={person.email} name={person.name} />
    </>
  );
}
