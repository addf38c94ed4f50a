import { sponsorshipMetadata, SponsorshipScreen } from '../../../screens/sponsorship';

export const dynamic = 'error';

export const generateMetadata = () => sponsorshipMetadata('en');

export default function Page() {
  return <SponsorshipScreen lang="en" />;
}
