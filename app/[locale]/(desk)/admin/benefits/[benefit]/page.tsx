import type { Metadata } from 'next';
import { BenefitListPage } from '#components/benefit-list/benefit-list-page';
import { LANGUAGES } from '#content/languages';
import { BENEFIT_LISTS } from '#content/messages/benefit-lists';
import { readBenefitPeriod } from '#domain/benefit-list';
import { localizedPath } from '#domain/localized-path';
import { getOr404, hasRight, requireStaff } from '#server/auth';
import { findBenefitList } from '#server/benefit-list/benefit-list-queries';
import { today } from '#server/clock';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';

type Props = PageProps<'/[locale]/admin/benefits/[benefit]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), BENEFIT_LISTS).title };
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { benefit }, asked] = await Promise.all([getLocale(), params, searchParams]);
  const path = localizedPath(LANGUAGES[lang], `/admin/benefits/${encodeURIComponent(benefit)}`);
  const staff = await requireStaff('read-desk', path);
  const day = today();
  const period = readBenefitPeriod(asked, day);
  const list = getOr404(await findBenefitList(staff, benefit, period));
  return (
    <Desk staff={staff} current="/admin/organisations">
      <BenefitListPage
        i18n={translate(lang, BENEFIT_LISTS)}
        period={period}
        today={day}
        list={list}
        mayExport={hasRight(staff.roles, 'moderate')}
      />
    </Desk>
  );
}
