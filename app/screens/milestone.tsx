import { MilestonePage } from '#components/story/milestone-page';
import type { Lang } from '#content/languages';
import { STORY } from '#content/messages/story';
import { toMilestoneView } from '#server/public/story-view';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function milestoneMetadata(lang: Lang, slug: string) {
  const { title, when, short } = toMilestoneView(lang, slug);
  return pageMetadata(lang, `/story/${slug}`, { title: `${title}, ${when}`, description: short });
}

export function MilestoneScreen({ lang, slug }: { lang: Lang; slug: string }) {
  return <MilestonePage i18n={translate(lang, STORY)} view={toMilestoneView(lang, slug)} />;
}
