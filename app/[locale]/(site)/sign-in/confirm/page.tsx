import type { Metadata } from 'next';
import { ConfirmPage, LinkTroublePage } from '#components/identity/confirm-page';
import { FORM_WORDS } from '#content/words/form';
import { toLocaleFields } from '#server/http/form-locale';
import { readLinkState } from '#server/identity/link-state';
import { getLocale } from '../../../get-locale';
import { confirmLink } from './actions';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' };

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in/confirm'>) {
  const [lang, { token }] = await Promise.all([getLocale(), searchParams]);
  const state = await readLinkState(token);
  if (state !== 'open') return <LinkTroublePage trouble={state} />;
  return (
    <ConfirmPage
      words={FORM_WORDS[lang]}
      action={confirmLink}
      hidden={{ token: String(token), ...toLocaleFields(lang) }}
    />
  );
}
