import { supportersMetadata, SupportersScreen } from '../../screens/supporters';

export const dynamic = 'error';

export const generateMetadata = () => supportersMetadata('en');

export default function Page() {
  return <SupportersScreen lang="en" />;
}
