import type { Metadata } from 'next';
import { PeoplePage } from '#components/desk/people-page';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listStaff } from '#server/identity/staff-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export const metadata: Metadata = { title: 'People' };

export default async function Page() {
  const language = LANGUAGES[await getLocale()];
  const staff = await requireStaff('read-desk', localizedPath(language, '/admin/people'));
  return (
    <Desk staff={staff} current="/admin/people">
      <PeoplePage people={await listStaff(staff)} />
    </Desk>
  );
}
