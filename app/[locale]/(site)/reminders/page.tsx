import type { Metadata } from 'next';
import { BadReminderLinkPage, RemindersPage } from '#components/reminder/reminders-page';
import { FORM } from '#content/messages/form';
import { REMINDERS } from '#content/messages/reminders';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { readPauseLink } from '#server/reminder/reminder-queries';
import { getLocale } from '../../get-locale';
import { pauseByLink, resumeByLink } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), REMINDERS).title, robots: { index: false }, referrer: 'same-origin' };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/reminders'>) {
  const [lang, { token }] = await Promise.all([getLocale(), searchParams]);
  const i18n = translate(lang, REMINDERS);
  const link = await readPauseLink(token);
  if (!link) return <BadReminderLinkPage i18n={i18n} />;
  return (
    <RemindersPage
      i18n={i18n}
      {...link}
      action={link.isPaused ? resumeByLink : pauseByLink}
      hidden={{ token: String(token), ...toLocaleFields(lang) }}
      words={readMessages(lang, FORM)}
    />
  );
}
