import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { AccountPage } from '#components/pledge/account-page';
import { FORM } from '#content/messages/form';
import { hasRight, requirePerson } from '#server/auth';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { signOut } from '../actions';
import { readMessages, translate } from '#server/i18n/translate';
import { ACCOUNT } from '#content/messages/account';
import { PLEDGE } from '#content/messages/pledge';

export const metadata: Metadata = { title: readMessages('en', ACCOUNT).title };

export default async function Page({ searchParams }: PageProps<'/account'>) {
  const i18n = translate('en', PLEDGE, ACCOUNT);
  const person = await requirePerson('/account');
  const { cursor } = await searchParams;
  const { pledges, next } = await listOwnPledges(person, typeof cursor === 'string' ? cursor : null);
  return (
    <>
      <div className="wrap">
        <AccountNav
          i18n={i18n}
          who={person.name ?? person.email}
          current="/account"
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          words={readMessages('en', FORM)}
        />
      </div>
      <AccountPage i18n={i18n} pledges={pledges} olderHref={next && `/account?cursor=${next}`} />
    </>
  );
}
