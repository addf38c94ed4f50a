import type { Metadata } from 'next';
import { MoneyTabs } from '#components/desk/money-tabs';
import { ReportsPage } from '#components/report/reports-page';
import { LANGUAGES } from '#content/languages';
import { MONEY } from '#content/messages/desk-money';
import { PLEDGE } from '#content/messages/pledge';
import { REPORTS } from '#content/messages/reports';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { readMessages, translate } from '#server/i18n/translate';
import { readExpected, readFulfilment, readReconciliation } from '#server/report/report-queries';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), REPORTS).reportsTitle };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/payments/reports'>) {
  const [lang, { year }] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/payments/reports'));
  const [reconciliation, expected, fulfilment] = await Promise.all([
    readReconciliation(staff, year),
    readExpected(staff),
    readFulfilment(staff),
  ]);
  return (
    <Desk staff={staff} current="/admin/payments">
      <MoneyTabs i18n={translate(lang, MONEY)} current="reports" />
      <ReportsPage
        i18n={translate(lang, REPORTS, PLEDGE)}
        reconciliation={reconciliation}
        expected={expected}
        fulfilment={fulfilment}
        maySave={hasRight(staff.roles, 'handle-money')}
      />
    </Desk>
  );
}
