import { campaignsMetadata, CampaignsScreen } from '../../screens/campaigns';

export const dynamic = 'error';

export const generateMetadata = () => campaignsMetadata('en');

export default function Page() {
  return <CampaignsScreen lang="en" />;
}
