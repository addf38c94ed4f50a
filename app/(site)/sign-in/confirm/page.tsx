import type { Metadata } from 'next';
import { ConfirmPage, LinkTroublePage } from '#components/identity/confirm-page';
import { FORM } from '#content/messages/form';
import { readLinkState } from '#server/identity/link-state';
import { confirmLink } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { SIGN_IN } from '#content/messages/sign-in';

export const metadata: Metadata = {
  title: readMessages('en', SIGN_IN).title,
  robots: { index: false },
  referrer: 'same-origin',
};

export default async function Page({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const { token } = await searchParams;
  const i18n = translate('en', SIGN_IN);
  const state = await readLinkState(token);
  if (state !== 'open') return <LinkTroublePage trouble={state} i18n={i18n} />;
  return (
    <ConfirmPage i18n={i18n} words={readMessages('en', FORM)} action={confirmLink} hidden={{ token: String(token) }} />
  );
}
