import type { Metadata } from 'next';
import { toRollMonths } from '#components/supporter/roll-months';
import { SupportersSearchPage } from '#components/supporter/supporters-search-page';
import type { Lang } from '#content/languages';
import { CLASSES } from '#content/messages/classes';
import { SUPPORTERS_AFTER, SUPPORTERS_BEFORE, SUPPORTERS } from '#content/messages/supporters';
import { formatCount } from '#domain/count-text';
import { findAim } from '#server/email/programme-aim';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { translate } from '#server/i18n/translate';
import { searchSupporters } from '#server/supporter/search-supporters';

/** Told at once, not asked for: what is still asked for when a page is sent comes after its head, where only browsers find it. */
export function supportersSearchMetadata(lang: Lang): Metadata {
  const { t } = translate(lang, SUPPORTERS);
  return { title: t('searchTitle'), description: t('searchDescription'), robots: { index: false } };
}

type Props = { lang: Lang; params: Readonly<Record<string, unknown>> };

export async function SupportersSearchScreen({ lang, params }: Props) {
  const [page, closed] = await Promise.all([searchSupporters(params), readClosed()]);
  const otherwise = messagesWhileClosed(closed, { before: SUPPORTERS_BEFORE, after: SUPPORTERS_AFTER });
  const i18n = translate(lang, SUPPORTERS, CLASSES, otherwise);
  if (page.kind === 'too-many')
    return <SupportersSearchPage i18n={i18n} asked={page.asked} found={{ seconds: page.seconds }} />;
  if (page.kind === 'lost') return <SupportersSearchPage i18n={i18n} asked={page.asked} found="lost" />;
  const found = {
    months: toRollMonths(page.supporters, { i18n, aimOf: (programme) => findAim(lang, programme) }),
    next: page.next,
    searched: page.searchedOnly === null ? null : formatCount(page.searchedOnly, i18n.language.numbers),
  };
  return <SupportersSearchPage i18n={i18n} asked={page.asked} found={found} />;
}
