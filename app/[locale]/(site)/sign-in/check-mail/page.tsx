import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CheckMailPage } from '#components/identity/check-mail-page';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { getSignInOffer } from '#server/identity/sign-in-queries';
import { getLocale } from '../../../get-locale';

export const metadata: Metadata = { title: 'Look in your mail', robots: { index: false } };

export default async function Page() {
  await connection();
  const language = LANGUAGES[await getLocale()];
  const { minutes, mailboxHref } = getSignInOffer();
  return <CheckMailPage minutes={minutes} mailboxHref={mailboxHref && localizedPath(language, mailboxHref)} />;
}
