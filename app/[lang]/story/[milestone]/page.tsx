import type { Lang } from '#content/languages';
import { MILESTONE_SLUGS } from '#server/public/story-view';
import { milestoneMetadata, MilestoneScreen } from '../../../screens/milestone';

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return MILESTONE_SLUGS.map((milestone) => ({ milestone }));
}

export const generateMetadata = async ({ params }: PageProps<'/[lang]/story/[milestone]'>) => {
  const { lang, milestone } = await params;
  return milestoneMetadata(lang as Lang, milestone);
};

export default async function Page({ params }: PageProps<'/[lang]/story/[milestone]'>) {
  const { lang, milestone } = await params;
  return <MilestoneScreen lang={lang as Lang} slug={milestone} />;
}
