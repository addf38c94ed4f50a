import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CheckMailPage } from '#components/identity/check-mail-page';
import { getSignInOffer } from '#server/identity/sign-in-queries';

export const metadata: Metadata = { title: 'Look in your mail', robots: { index: false } };

export default async function Page() {
  await connection();
  const { minutes, mailboxHref } = getSignInOffer();
  return <CheckMailPage minutes={minutes} mailboxHref={mailboxHref} />;
}
