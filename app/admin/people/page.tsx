import type { Metadata } from 'next';
import { PeoplePage } from '#components/desk/people-page';
import { requireStaff } from '#server/auth';
import { listStaff } from '#server/identity/staff-queries';
import { Desk } from '../desk';

export const metadata: Metadata = { title: 'People' };

export default async function Page() {
  const staff = await requireStaff('read-desk', '/admin/people');
  return (
    <Desk staff={staff} current="/admin/people">
      <PeoplePage people={await listStaff(staff)} />
    </Desk>
  );
}
