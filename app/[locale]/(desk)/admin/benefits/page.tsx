import type { Metadata } from 'next';
import { BenefitsPage } from '#components/benefit-list/benefits-page';
import { LANGUAGES } from '#content/languages';
import { BENEFIT_LISTS } from '#content/messages/benefit-lists';
import { readBenefitPeriod } from '#domain/benefit-list';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listBenefits } from '#server/benefit-list/benefit-list-queries';
import { today } from '#server/clock';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), BENEFIT_LISTS).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/benefits'>) {
  const [lang, params] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/benefits'));
  const day = today();
  const period = readBenefitPeriod(params, day);
  return (
    <Desk staff={staff} current="/admin/organisations">
      <BenefitsPage
        i18n={translate(lang, BENEFIT_LISTS)}
        period={period}
        today={day}
        {...await listBenefits(staff, period, lang)}
      />
    </Desk>
  );
}
