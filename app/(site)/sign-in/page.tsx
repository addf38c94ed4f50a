import type { Metadata } from 'next';
import { SignInPage } from '#components/identity/sign-in-page';
import { providerErrorText } from '#components/identity/sign-in-text';
import { FORM } from '#content/messages/form';
import { getSignInOffer } from '#server/identity/sign-in-queries';
import { toReturnPath } from '#server/http/return-path';
import { askForLink, goToProvider } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { SIGN_IN } from '#content/messages/sign-in';

export const metadata: Metadata = { title: readMessages('en', SIGN_IN).title, robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const { returnTo, callbackUrl, error } = await searchParams;
  const i18n = translate('en', SIGN_IN);
  const path = toReturnPath(returnTo ?? callbackUrl);
  const problem = providerErrorText(error, i18n);
  const { minutes, providers } = getSignInOffer();
  const errors = problem ? [{ field: 'email', text: problem }] : [];
  return (
    <SignInPage
      i18n={i18n}
      words={readMessages('en', FORM)}
      action={askForLink}
      initial={{ answers: {}, errors }}
      hidden={{ returnTo: path }}
      minutes={minutes}
      providers={providers.map((each) => ({ ...each, action: goToProvider }))}
      isForPledge={path.startsWith('/give/')}
    />
  );
}
