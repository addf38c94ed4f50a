import type { Metadata } from 'next';
import { QueuePage } from '#components/desk/queue-page';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listQueue, toQueueHref } from '#server/desk/queue-queries';
import { listQueueOptions } from '#server/desk/queue-options';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export const metadata: Metadata = { title: 'Pledges to decide' };

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/pledges'>) {
  const language = LANGUAGES[await getLocale()];
  const staff = await requireStaff('read-desk', localizedPath(language, '/admin/pledges'));
  const [page, options] = await Promise.all([listQueue(staff, await searchParams), listQueueOptions(staff)]);
  const { cursor, ...filters } = page.asked;
  return (
    <Desk staff={staff} current="/admin/pledges" waiting={page.waiting}>
      <QueuePage
        rows={page.lines}
        filters={filters}
        {...options}
        count={page.count}
        nextHref={page.next && localizedPath(language, toQueueHref(page.asked, page.next))}
        firstHref={cursor ? localizedPath(language, toQueueHref(page.asked, '')) : null}
      />
    </Desk>
  );
}
