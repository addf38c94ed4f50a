import type { Metadata } from 'next';
import { SignInPage } from '#components/identity/sign-in-page';
import { providerErrorWords } from '#components/identity/sign-in-text';
import { FORM } from '#content/messages/form';
import { getSignInOffer } from '#server/identity/sign-in-queries';
import { toReturnPath } from '#server/http/return-path';
import { askForLink, goToProvider } from './actions';
import { readMessages } from '#server/i18n/translate';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const { returnTo, callbackUrl, error } = await searchParams;
  const path = toReturnPath(returnTo ?? callbackUrl);
  const problem = providerErrorWords(error);
  const { minutes, providers } = getSignInOffer();
  const errors = problem ? [{ field: 'email', text: problem }] : [];
  return (
    <SignInPage
      words={readMessages('en', FORM)}
      action={askForLink}
      initial={{ answers: {}, errors }}
      hidden={{ returnTo: path }}
      minutes={minutes}
      providers={providers.map((each) => ({ ...each, action: goToProvider }))}
      reason={
        path.startsWith('/give/')
          ? 'Sign in first: we send a link to your address. It brings you back to your answers, and you make the pledge there with one more press.'
          : undefined
      }
    />
  );
}
