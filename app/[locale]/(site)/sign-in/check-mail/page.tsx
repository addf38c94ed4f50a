import type { Metadata } from 'next';
import { connection } from 'next/server';
import { CheckMailPage } from '#components/identity/check-mail-page';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { getSignInOffer } from '#server/sign-in/sign-in-queries';
import { getLocale } from '../../../get-locale';
import { SIGN_IN } from '#content/messages/sign-in';
import { readMessages, translate } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), SIGN_IN).checkTitle, robots: { index: false } };
}

export default async function Page() {
  await connection();
  const lang = await getLocale();
  const { minutes, mailboxHref } = getSignInOffer();
  return (
    <CheckMailPage
      i18n={translate(lang, SIGN_IN)}
      minutes={minutes}
      mailboxHref={mailboxHref && localizedPath(LANGUAGES[lang], mailboxHref)}
    />
  );
}
