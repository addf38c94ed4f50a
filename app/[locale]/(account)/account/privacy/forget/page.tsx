import type { Metadata } from 'next';
import { ForgetPage } from '#components/identity/forget-page';
import { CONTACT_EMAIL } from '#content/foundation';
import { LANGUAGES } from '#content/languages';
import { FORGET } from '#content/messages/forget';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { previewForgetting } from '#server/privacy/forgetting-queries';
import { getLocale } from '../../../../get-locale';
import { forget } from './actions';
import { AccountBar } from '../../account-bar';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), FORGET).title };
}

export default async function Page() {
  const lang = await getLocale();
  const person = await requirePerson(localizedPath(LANGUAGES[lang], '/account/privacy/forget'));
  const [words, hidden] = [readMessages(lang, FORM), toLocaleFields(lang)];
  return (
    <>
      <AccountBar lang={lang} person={person} current="/account/privacy" />
      <ForgetPage
        i18n={translate(lang, FORGET)}
        email={person.email}
        contact={CONTACT_EMAIL}
        view={await previewForgetting(person)}
        action={forget}
        words={words}
        hidden={hidden}
      />
    </>
  );
}
