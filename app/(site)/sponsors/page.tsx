import { sponsorsMetadata, SponsorsScreen } from '../../screens/sponsors';

export const dynamic = 'error';

export const generateMetadata = () => sponsorsMetadata('en');

export default function Page() {
  return <SponsorsScreen lang="en" />;
}
