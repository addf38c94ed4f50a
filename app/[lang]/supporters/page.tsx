import type { Lang } from '#content/languages';
import { supportersMetadata, SupportersScreen } from '../../screens/supporters';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/supporters'>) =>
  supportersMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/supporters'>) {
  return <SupportersScreen lang={(await params).lang as Lang} />;
}
