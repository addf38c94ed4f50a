import type { Metadata } from 'next';
import { OverviewPage } from '#components/desk/overview-page';
import { LANGUAGES } from '#content/languages';
import { DESK } from '#content/messages/desk';
import { OVERVIEW } from '#content/messages/desk-overview';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { findOverview } from '#server/desk/overview-queries';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../get-locale';
import { Desk } from './desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), OVERVIEW).title };
}

export default async function Page() {
  const lang = await getLocale();
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin'));
  return (
    <Desk staff={staff} current="/admin">
      <OverviewPage i18n={translate(lang, DESK, OVERVIEW)} overview={await findOverview(staff)} />
    </Desk>
  );
}
