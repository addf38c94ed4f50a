import type { Metadata } from 'next';
import { WaitingPage } from '#components/waiting/waiting-page';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requirePerson } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { findOwnWaiting } from '#server/waiting/waiting-queries';
import { getLocale } from '../../../../get-locale';
import { AccountBar } from '../../account-bar';
import { again, leave, take } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), WAITING_LIST).listTitle };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/account/waiting/[entry]'>) {
  const [lang, { entry: id }, { joined }] = await Promise.all([getLocale(), params, searchParams]);
  const path = `/account/waiting/${encodeURIComponent(id)}`;
  const person = await requirePerson(localizedPath(LANGUAGES[lang], path));
  const entry = getOr404(await findOwnWaiting(person, id, lang));
  return (
    <>
      <AccountBar lang={lang} person={person} current={path} />
      <WaitingPage
        i18n={translate(lang, WAITING_LIST)}
        entry={entry}
        hasJoined={joined !== undefined}
        acts={{ take, leave, again }}
        words={readMessages(lang, FORM)}
        hidden={{ entry: entry.id, ...toLocaleFields(lang) }}
      />
    </>
  );
}
