import type { Metadata } from 'next';
import { ConfirmPage, LinkTroublePage } from '#components/identity/confirm-page';
import { FORM } from '#content/messages/form';
import { toLocaleFields } from '#server/http/form-locale';
import { readLinkState } from '#server/identity/link-state';
import { getLocale } from '../../../get-locale';
import { confirmLink } from './actions';
import { readMessages } from '#server/i18n/translate';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' };

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in/confirm'>) {
  const [lang, { token }] = await Promise.all([getLocale(), searchParams]);
  const state = await readLinkState(token);
  if (state !== 'open') return <LinkTroublePage trouble={state} />;
  return (
    <ConfirmPage
      words={readMessages(lang, FORM)}
      action={confirmLink}
      hidden={{ token: String(token), ...toLocaleFields(lang) }}
    />
  );
}
