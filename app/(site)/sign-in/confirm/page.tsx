import type { Metadata } from 'next';
import { ConfirmPage, LinkTroublePage } from '#components/identity/confirm-page';
import { FORM } from '#content/messages/form';
import { readLinkState } from '#server/identity/link-state';
import { confirmLink } from './actions';
import { readMessages } from '#server/i18n/translate';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' };

export default async function Page({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const { token } = await searchParams;
  const state = await readLinkState(token);
  if (state !== 'open') return <LinkTroublePage trouble={state} />;
  return <ConfirmPage words={readMessages('en', FORM)} action={confirmLink} hidden={{ token: String(token) }} />;
}
