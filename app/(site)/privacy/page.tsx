import { privacyMetadata, PrivacyScreen } from '../../screens/privacy';

export const dynamic = 'error';

export const generateMetadata = () => privacyMetadata('en');

export default function Page() {
  return <PrivacyScreen lang="en" />;
}
