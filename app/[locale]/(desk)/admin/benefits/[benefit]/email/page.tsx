import type { Metadata } from 'next';
import { randomUUID } from 'node:crypto';
import { BenefitEmailPage } from '#components/benefit-list/email-page';
import { LANGUAGE_LIST, LANGUAGES } from '#content/languages';
import { BENEFIT_EMAILS } from '#content/messages/benefit-emails';
import { BENEFIT_LISTS } from '#content/messages/benefit-lists';
import { FORM } from '#content/messages/form';
import { readBenefitPeriod, toPeriodQuery } from '#domain/benefit-list';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { benefitEmailTemplates, countBenefitRecipients } from '#server/benefit-list/benefit-emails';
import { findBenefitList } from '#server/benefit-list/benefit-list-queries';
import { today } from '#server/clock';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { getLocale } from '../../../../../get-locale';
import { Desk } from '../../../desk';
import { send } from './actions';

type Props = PageProps<'/[locale]/admin/benefits/[benefit]/email'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), BENEFIT_LISTS).title };
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { benefit }, asked] = await Promise.all([getLocale(), params, searchParams]);
  const path = localizedPath(LANGUAGES[lang], `/admin/benefits/${encodeURIComponent(benefit)}/email`);
  const staff = await requireStaff('moderate', path);
  const period = readBenefitPeriod(asked, today());
  const list = getOr404(await findBenefitList(staff, benefit, period, lang));
  return (
    <Desk staff={staff} current="/admin/organisations">
      <BenefitEmailPage
        i18n={translate(lang, BENEFIT_LISTS, BENEFIT_EMAILS)}
        list={list}
        period={period}
        counts={await countBenefitRecipients(staff, { slug: list.slug, period })}
        act={{
          action: send,
          words: readMessages(lang, FORM),
          hidden: {
            ...toLocaleFields(lang),
            benefit: list.slug,
            period: toPeriodQuery(period),
            key: randomUUID(),
          },
        }}
        languages={LANGUAGE_LIST}
        templates={benefitEmailTemplates()}
      />
    </Desk>
  );
}
