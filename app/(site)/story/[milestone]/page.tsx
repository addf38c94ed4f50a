import { MILESTONE_SLUGS } from '#server/public/story-view';
import { milestoneMetadata, MilestoneScreen } from '../../../screens/milestone';

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return MILESTONE_SLUGS.map((milestone) => ({ milestone }));
}

export const generateMetadata = async ({ params }: PageProps<'/story/[milestone]'>) =>
  milestoneMetadata('en', (await params).milestone);

export default async function Page({ params }: PageProps<'/story/[milestone]'>) {
  return <MilestoneScreen lang="en" slug={(await params).milestone} />;
}
