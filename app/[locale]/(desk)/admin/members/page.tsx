import type { Metadata } from 'next';
import { MembersPage } from '#components/desk/members-page';
import { LANGUAGES } from '#content/languages';
import { DESK_MEMBERS } from '#content/messages/desk-members';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { readMessages, translate } from '#server/i18n/translate';
import { listMembers } from '#server/member/member-list-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_MEMBERS).membersTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/members'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/members'));
  return (
    <Desk staff={staff} current="/admin/members">
      <MembersPage i18n={translate(lang, DESK_MEMBERS)} list={await listMembers(staff, asked, lang)} />
    </Desk>
  );
}
