import { storyMetadata, StoryScreen } from '../../screens/story';

export const dynamic = 'error';

export const generateMetadata = () => storyMetadata('en');

export default function Page() {
  return <StoryScreen lang="en" />;
}
