import type { Lang } from '#content/languages';
import { campaignsMetadata, CampaignsScreen } from '../../screens/campaigns';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/campaigns'>) =>
  campaignsMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/campaigns'>) {
  return <CampaignsScreen lang={(await params).lang as Lang} />;
}
