import type { Metadata } from 'next';
import { BenefitListPage } from '#components/benefit-list/benefit-list-page';
import { SentEmails } from '#components/benefit-list/sent-emails';
import { LANGUAGES } from '#content/languages';
import { BENEFIT_EMAILS } from '#content/messages/benefit-emails';
import { BENEFIT_LISTS } from '#content/messages/benefit-lists';
import { readBenefitPeriod, toPeriodQuery } from '#domain/benefit-list';
import { localizedPath } from '#domain/localized-path';
import { getOr404, hasRight, requireStaff } from '#server/auth';
import { countBenefitRecipients, listSentEmails } from '#server/benefit-list/benefit-emails';
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
  const list = getOr404(await findBenefitList(staff, benefit, period, lang));
  const emails = translate(lang, BENEFIT_EMAILS);
  const mayWrite = hasRight(staff.roles, 'moderate');
  const [sent, { recipients }] = await Promise.all([
    listSentEmails(staff, list.slug),
    countBenefitRecipients(staff, { slug: list.slug, period }),
  ]);
  const email = localizedPath(LANGUAGES[lang], `/admin/benefits/${list.slug}/email`);
  return (
    <Desk staff={staff} current="/admin/organisations">
      <BenefitListPage
        i18n={translate(lang, BENEFIT_LISTS)}
        period={period}
        today={day}
        list={list}
        mayExport={mayWrite}
        said={/^\d{1,6}$/.test(String(asked.sent)) ? emails.t('sent', { count: Number(asked.sent) }) : null}
      >
        <SentEmails
          i18n={emails}
          emails={sent}
          write={mayWrite ? { href: `${email}?${toPeriodQuery(period)}`, recipients } : null}
        />
      </BenefitListPage>
    </Desk>
  );
}
