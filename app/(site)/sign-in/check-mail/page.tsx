import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CheckMailPage } from '#components/identity/check-mail-page';
import { getSignInOffer } from '#server/identity/sign-in-queries';
import { SIGN_IN } from '#content/messages/sign-in';
import { readMessages, translate } from '#server/i18n/translate';

export const metadata: Metadata = { title: readMessages('en', SIGN_IN).checkTitle, robots: { index: false } };

export default async function Page() {
  await connection();
  const { minutes, mailboxHref } = getSignInOffer();
  return <CheckMailPage i18n={translate('en', SIGN_IN)} minutes={minutes} mailboxHref={mailboxHref} />;
}
