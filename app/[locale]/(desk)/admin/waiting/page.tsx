import type { Metadata } from 'next';
import { WaitingListsPage } from '#components/desk/waiting-lists-page';
import { LANGUAGES } from '#content/languages';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { readMessages, translate } from '#server/i18n/translate';
import { listWaiting } from '#server/waiting/waiting-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), WAITING_LIST).deskTitle };
}

export default async function Page() {
  const lang = await getLocale();
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/waiting'));
  return (
    <Desk staff={staff} current="/admin/waiting">
      <WaitingListsPage i18n={translate(lang, WAITING_LIST)} {...await listWaiting(staff, lang)} />
    </Desk>
  );
}
