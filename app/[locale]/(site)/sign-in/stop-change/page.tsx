import type { Metadata } from 'next';
import { StopChangePage, StopOutcomePage } from '#components/identity/stop-change-page';
import { ADDRESS_CHANGE } from '#content/messages/address-change';
import { EMAIL_CHANGE } from '#content/messages/email-change';
import { FORM } from '#content/messages/form';
import { readStopLink } from '#server/address-change/address-change-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { stopChange } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: readMessages(await getLocale(), ADDRESS_CHANGE).stopTitle,
    robots: { index: false },
    referrer: 'same-origin',
  };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/sign-in/stop-change'>) {
  const [lang, { token, result }] = await Promise.all([getLocale(), searchParams]);
  const i18n = translate(lang, ADDRESS_CHANGE);
  const link = result === undefined ? await readStopLink(token) : null;
  if (!link)
    return (
      <StopOutcomePage i18n={i18n} isStopped={result === 'stopped'} home={readMessages(lang, EMAIL_CHANGE).profile} />
    );
  return (
    <StopChangePage
      i18n={i18n}
      link={link}
      action={stopChange}
      hidden={{ token: String(token), ...toLocaleFields(lang) }}
      words={readMessages(lang, FORM)}
    />
  );
}
