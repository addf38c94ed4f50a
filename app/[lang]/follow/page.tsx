import type { Lang } from '#content/languages';
import { followMetadata, FollowScreen } from '../../screens/follow';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/follow'>) =>
  followMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/follow'>) {
  return <FollowScreen lang={(await params).lang as Lang} />;
}
