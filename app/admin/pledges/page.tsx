import type { Metadata } from 'next';
import { QueuePage } from '#components/desk/queue-page';
import { requireStaff } from '#server/auth';
import { listQueue, toQueueHref } from '#server/desk/queue-queries';
import { listQueueOptions } from '#server/desk/queue-options';
import { Desk } from '../desk';

export const metadata: Metadata = { title: 'Pledges to decide' };

export default async function Page({ searchParams }: PageProps<'/admin/pledges'>) {
  const staff = await requireStaff('read-desk', '/admin/pledges');
  const [page, options] = await Promise.all([listQueue(staff, await searchParams), listQueueOptions(staff)]);
  const { cursor, ...filters } = page.asked;
  return (
    <Desk staff={staff} current="/admin/pledges" waiting={page.waiting}>
      <QueuePage
        rows={page.lines}
        filters={filters}
        {...options}
        count={page.count}
        nextHref={page.next && toQueueHref(page.asked, page.next)}
        firstHref={cursor ? toQueueHref(page.asked, '') : null}
      />
    </Desk>
  );
}
