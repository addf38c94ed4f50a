import type { Metadata } from 'next';
import { PeoplePage } from '#components/desk/people-page';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listStaff } from '#server/identity/staff-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { DESK } from '#content/messages/desk';
import { readMessages, translate } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK).people };
}

export default async function Page() {
  const lang = await getLocale();
  const language = LANGUAGES[lang];
  const staff = await requireStaff('read-desk', localizedPath(language, '/admin/people'));
  return (
    <Desk staff={staff} current="/admin/people">
      <PeoplePage i18n={translate(lang, DESK)} people={await listStaff(staff)} />
    </Desk>
  );
}
