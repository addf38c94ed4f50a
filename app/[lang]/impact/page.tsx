import type { Lang } from '#content/languages';
import { impactMetadata, ImpactScreen } from '../../screens/impact';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/impact'>) =>
  impactMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/impact'>) {
  return <ImpactScreen lang={(await params).lang as Lang} />;
}
