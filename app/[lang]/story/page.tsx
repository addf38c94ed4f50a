import type { Lang } from '#content/languages';
import { storyMetadata, StoryScreen } from '../../screens/story';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/story'>) =>
  storyMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/story'>) {
  return <StoryScreen lang={(await params).lang as Lang} />;
}
