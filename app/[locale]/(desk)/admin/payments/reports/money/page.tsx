import type { Metadata } from 'next';
import { PartPage } from '#components/report/part-page';
import { LANGUAGES } from '#content/languages';
import { REPORTS } from '#content/messages/reports';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { readMessages, translate } from '#server/i18n/translate';
import { listReceivedPart } from '#server/report/report-queries';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), REPORTS).reportsTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/payments/reports/money'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/payments/reports/money'));
  const list = getOr404(await listReceivedPart(staff, asked));
  return (
    <Desk staff={staff} current="/admin/payments">
      <PartPage i18n={translate(lang, REPORTS)} list={list} currency={String(asked.currency)} />
    </Desk>
  );
}
