import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { AskCodePage } from '#components/identity/ask-code-page';
import { FORM } from '#content/messages/form';
import { SECOND_FACTOR } from '#content/messages/second-factor';
import { requirePerson, toCodePage } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { toReturnPath } from '#server/http/site-url';
import { readMessages, translate } from '#server/i18n/translate';
import { toPasskeyUse } from '../../../ask-again';
import { getLocale } from '../../../get-locale';
import { enterCode } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), SECOND_FACTOR).askTitle, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in/code'>) {
  const [lang, { returnTo }] = await Promise.all([getLocale(), searchParams]);
  const next = toReturnPath(returnTo);
  const person = await requirePerson(toCodePage(next));
  const { barrier, isStale = false } = person;
  const i18n = translate(lang, SECOND_FACTOR);
  if (barrier !== 'code' && !isStale) redirect(next as Route);
  return (
    <AskCodePage
      i18n={i18n}
      passkey={await toPasskeyUse(person, i18n)}
      isStale={isStale}
      action={enterCode}
      hidden={{ returnTo: next, ...toLocaleFields(lang) }}
      words={readMessages(lang, FORM)}
    />
  );
}
