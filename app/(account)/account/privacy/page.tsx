import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { PrivacyPage } from '#components/identity/privacy-page';
import { FORM } from '#content/messages/form';
import { hasRight, requirePerson } from '#server/auth';
import { signOut } from '../../actions';
import { readMessages, translate } from '#server/i18n/translate';
import { ACCOUNT, HELD } from '#content/messages/account';

export const metadata: Metadata = { title: readMessages('en', HELD).title };

export default async function Page() {
  const person = await requirePerson('/account/privacy');
  return (
    <>
      <div className="wrap">
        <AccountNav
          i18n={translate('en', ACCOUNT)}
          who={person.name ?? person.email}
          current="/account/privacy"
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          words={readMessages('en', FORM)}
        />
      </div>
      <PrivacyPage i18n={translate('en', HELD)} email={person.email} name={person.name} />
    </>
  );
}
