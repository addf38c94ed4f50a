import type { Metadata } from 'next';
import { QueuePage } from '#components/desk/queue-page';
import { requireStaff } from '#server/auth';
import { listQueue, toQueueHref } from '#server/desk/queue-queries';
import { listQueueOptions } from '#server/desk/queue-options';
import { Desk } from '../desk';
import { DESK } from '#content/messages/desk';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages, translate } from '#server/i18n/translate';

export const metadata: Metadata = { title: readMessages('en', DESK).queueTitle };

export default async function Page({ searchParams }: PageProps<'/admin/pledges'>) {
  const staff = await requireStaff('read-desk', '/admin/pledges');
  const [page, options] = await Promise.all([listQueue(staff, await searchParams), listQueueOptions(staff)]);
  const { cursor, ...filters } = page.asked;
  return (
    <Desk staff={staff} current="/admin/pledges" waiting={page.waiting}>
      <QueuePage
        i18n={translate('en', PLEDGE, DESK)}
        rows={page.lines}
        filters={filters}
        programmes={options.programmes}
        tiers={options.tiers}
        count={page.count}
        nextHref={page.next && toQueueHref(page.asked, page.next)}
        firstHref={cursor ? toQueueHref(page.asked, '') : null}
      />
    </Desk>
  );
}
