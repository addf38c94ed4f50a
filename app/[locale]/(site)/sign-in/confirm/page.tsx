import type { Metadata } from 'next';
import { ConfirmPage, BadLinkPage, MergedRecordPage } from '#components/identity/confirm-page';
import { CONTACT_EMAIL } from '#content/foundation';
import { FORM } from '#content/messages/form';
import { toLocaleFields } from '#server/http/form-fields';
import { readLinkState } from '#server/sign-in/confirm-sign-in';
import { getLocale } from '../../../get-locale';
import { confirmLink } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { SIGN_IN } from '#content/messages/sign-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), SIGN_IN).title, robots: { index: false }, referrer: 'same-origin' };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in/confirm'>) {
  const [lang, { token }] = await Promise.all([getLocale(), searchParams]);
  const i18n = translate(lang, SIGN_IN);
  const state = await readLinkState(token);
  if (state.kind === 'merged') return <MergedRecordPage account={state.account} contact={CONTACT_EMAIL} i18n={i18n} />;
  if (state.kind !== 'open') return <BadLinkPage reason={state.kind} i18n={i18n} />;
  return (
    <ConfirmPage
      i18n={i18n}
      account={state.account}
      words={readMessages(lang, FORM)}
      action={confirmLink}
      hidden={{ token: String(token), ...toLocaleFields(lang) }}
    />
  );
}
