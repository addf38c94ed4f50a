import type { Metadata } from 'next';
import { ChangeEmailPage, ChangeOutcomePage, isChangeOutcome } from '#components/identity/change-email-page';
import { EMAIL_CHANGE } from '#content/messages/email-change';
import { FORM } from '#content/messages/form';
import { readChangeLink } from '#server/email-change/email-change-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { confirmChange } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: readMessages(await getLocale(), EMAIL_CHANGE).title,
    robots: { index: false },
    referrer: 'same-origin',
  };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in/change-email'>) {
  const [lang, { token, result }] = await Promise.all([getLocale(), searchParams]);
  const i18n = translate(lang, EMAIL_CHANGE);
  if (isChangeOutcome(result)) return <ChangeOutcomePage i18n={i18n} outcome={result} />;
  const link = await readChangeLink(token);
  if (!link) return <ChangeOutcomePage i18n={i18n} outcome="bad" />;
  return (
    <ChangeEmailPage
      i18n={i18n}
      link={link}
      action={confirmChange}
      hidden={{ token: String(token), ...toLocaleFields(lang) }}
      words={readMessages(lang, FORM)}
    />
  );
}
