import type { Metadata } from 'next';
import { toRollMonths } from '#components/supporter/roll-months';
import { SupportersSearchPage } from '#components/supporter/supporters-search-page';
import { CLASSES } from '#content/messages/classes';
import { SUPPORTERS_AFTER, SUPPORTERS_BEFORE, SUPPORTERS } from '#content/messages/supporters';
import { findAim } from '#server/campaign/programme-text';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { searchSupporters } from '#server/supporter/search-supporters';
import { getLocale } from '../../../get-locale';
import { translate } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  const lang = await getLocale();
  const { t } = translate(lang, SUPPORTERS);
  return { title: t('searchTitle'), description: t('searchDescription'), robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/supporters/search'>) {
  const [lang, asked] = await Promise.all([getLocale(), searchParams]);
  const [page, closed] = await Promise.all([searchSupporters(asked), readClosed()]);
  const otherwise = messagesWhileClosed(closed, { before: [SUPPORTERS_BEFORE], after: [SUPPORTERS_AFTER] });
  const i18n = translate(lang, SUPPORTERS, CLASSES, ...otherwise);
  if (page.kind === 'too-many')
    return <SupportersSearchPage i18n={i18n} asked={page.asked} found={{ seconds: page.seconds }} />;
  if (page.kind === 'lost') return <SupportersSearchPage i18n={i18n} asked={page.asked} found="lost" />;
  const found = {
    months: toRollMonths(page.supporters, { i18n, aimOf: (programme) => findAim(lang, programme) }),
    next: page.next,
    searched: page.searchedOnly,
  };
  return <SupportersSearchPage i18n={i18n} asked={page.asked} found={found} />;
}
