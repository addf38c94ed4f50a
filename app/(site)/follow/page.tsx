import { followMetadata, FollowScreen } from '../../screens/follow';

export const dynamic = 'error';

export const generateMetadata = () => followMetadata('en');

export default function Page() {
  return <FollowScreen lang="en" />;
}
