import type { Metadata } from 'next';
import { PeoplePage } from '#components/desk/people-page';
import { requireStaff } from '#server/auth';
import { listStaff } from '#server/identity/staff-queries';
import { Desk } from '../desk';
import { DESK } from '#content/messages/desk';
import { readMessages, translate } from '#server/i18n/translate';

export const metadata: Metadata = { title: readMessages('en', DESK).people };

export default async function Page() {
  const staff = await requireStaff('read-desk', '/admin/people');
  return (
    <Desk staff={staff} current="/admin/people">
      <PeoplePage i18n={translate('en', DESK)} people={await listStaff(staff)} />
    </Desk>
  );
}
