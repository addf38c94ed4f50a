import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ActionLink } from '#components/page/action-link';
import { WayOutPage } from '#components/page/message-page';
import { LANGUAGES } from '#content/languages';
import { FORGET } from '#content/messages/forget';
import { localizedPath } from '#domain/localized-path';
import { readMessages } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), FORGET).doneTitle, robots: { index: false } };
}

/** Where being forgotten leads: nobody is signed in any more. */
export default async function Page() {
  await connection();
  const lang = await getLocale();
  const t = readMessages(lang, FORGET);
  return (
    <WayOutPage title={t.doneTitle} lead={t.doneLead}>
      <ActionLink href={localizedPath(LANGUAGES[lang], '/')}>{t.doneHome}</ActionLink>
    </WayOutPage>
  );
}
