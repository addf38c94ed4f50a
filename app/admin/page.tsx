import { redirect } from 'next/navigation';
import { requireStaff } from '#server/auth';

export default async function Page() {
  await requireStaff('read-desk', '/admin');
  redirect('/admin/pledges');
}
