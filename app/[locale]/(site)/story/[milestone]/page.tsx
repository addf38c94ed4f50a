import { MilestonePage } from '#components/story/milestone-page';
import { STORY } from '#content/messages/story';
import { MILESTONE_SLUGS, toMilestoneView } from '#server/public/story-view';
import { pageMetadata } from '../../../page-metadata';
import { getLocale } from '../../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return MILESTONE_SLUGS.map((milestone) => ({ milestone }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/story/[milestone]'>) {
  const [lang, { milestone: slug }] = await Promise.all([getLocale(), params]);
  const { title, when, short } = toMilestoneView(lang, slug);
  return pageMetadata(lang, `/story/${slug}`, { title: `${title}, ${when}`, description: short });
}

export default async function Page({ params }: PageProps<'/[locale]/story/[milestone]'>) {
  const [lang, { milestone: slug }] = await Promise.all([getLocale(), params]);
  return <MilestonePage i18n={translate(lang, STORY)} view={toMilestoneView(lang, slug)} />;
}
