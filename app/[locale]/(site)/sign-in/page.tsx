import type { Metadata } from 'next';
import { SignInPage } from '#components/identity/sign-in-page';
import { providerErrorWords } from '#components/identity/sign-in-text';
import { LANGUAGES } from '#content/languages';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { toLocaleFields } from '#server/http/form-locale';
import { getSignInOffer } from '#server/identity/sign-in-queries';
import { toReturnPath } from '#server/http/return-path';
import { getLocale } from '../../get-locale';
import { askForLink, goToProvider } from './actions';
import { readMessages } from '#server/i18n/translate';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [lang, { returnTo, callbackUrl, error }] = await Promise.all([getLocale(), searchParams]);
  const path = toReturnPath(returnTo ?? callbackUrl ?? localizedPath(LANGUAGES[lang], '/account'));
  const problem = providerErrorWords(error);
  const { minutes, providers } = getSignInOffer();
  const errors = problem ? [{ field: 'email', text: problem }] : [];
  return (
    <SignInPage
      words={readMessages(lang, FORM)}
      action={askForLink}
      initial={{ answers: {}, errors }}
      hidden={{ returnTo: path, ...toLocaleFields(lang) }}
      minutes={minutes}
      providers={providers.map((each) => ({ ...each, action: goToProvider }))}
      reason={
        /^(\/[\w-]+)?\/give\//.test(path)
          ? 'Sign in first: we send a link to your address. It brings you back to your answers, and you make the pledge there with one more press.'
          : undefined
      }
    />
  );
}
