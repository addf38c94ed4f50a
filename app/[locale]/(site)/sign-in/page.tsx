import type { Metadata } from 'next';
import { formError } from '#components/form/form-error';
import { EMPTY_FORM } from '#components/form/form-state';
import { SignInPage } from '#components/identity/sign-in-page';
import { providerErrorText } from '#components/identity/sign-in-text';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { toLocaleFields } from '#server/http/form-fields';
import { getSignInOffer } from '#server/sign-in/sign-in-queries';
import { toReturnPath } from '#server/http/site-url';
import { getLocale } from '../../get-locale';
import { askForLink, goToProvider } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { SIGN_IN } from '#content/messages/sign-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), SIGN_IN).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [lang, { returnTo, callbackUrl, error }] = await Promise.all([getLocale(), searchParams]);
  const i18n = translate(lang, SIGN_IN);
  const path = toReturnPath(returnTo ?? callbackUrl ?? localizedPath(LANGUAGES[lang], '/account'));
  const problem = providerErrorText(error, i18n);
  const { minutes, providers } = getSignInOffer();
  return (
    <SignInPage
      i18n={i18n}
      words={readMessages(lang, FORM)}
      action={askForLink}
      initial={problem ? formError({}, problem) : EMPTY_FORM}
      hidden={{ returnTo: path, ...toLocaleFields(lang) }}
      minutes={minutes}
      providers={providers.map((each) => ({ ...each, action: goToProvider }))}
      isForPledge={/^(\/[\w-]+)?\/give\//.test(path)}
    />
  );
}
