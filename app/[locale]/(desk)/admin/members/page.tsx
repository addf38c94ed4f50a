import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { MembersPage } from '#components/desk/members-page';
import { FellowForm } from '#components/member/fellow-form';
import { LANGUAGES } from '#content/languages';
import { DESK_MEMBERS } from '#content/messages/desk-members';
import { FELLOWSHIPS } from '#content/messages/fellowships';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listMembers } from '#server/member/member-list-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { grantAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_MEMBERS).membersTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/members'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/members'));
  return (
    <Desk staff={staff} current="/admin/members">
      <MembersPage
        i18n={translate(lang, DESK_MEMBERS)}
        list={await listMembers(staff, asked, lang)}
        grant={
          hasRight(staff.roles, 'decide') ? (
            <FellowForm
              action={grantAction}
              words={readMessages(lang, FORM)}
              hidden={{ ...toLocaleFields(lang), key: randomUUID() }}
              fold={readMessages(lang, FELLOWSHIPS).makeFold}
              texts={readMessages(lang, FELLOWSHIPS)}
            />
          ) : null
        }
      />
    </Desk>
  );
}
