import { oneTimeMetadata, OneTimeScreen } from '../../../screens/one-time';

export const dynamic = 'error';

export const generateMetadata = () => oneTimeMetadata('en');

export default function Page() {
  return <OneTimeScreen lang="en" />;
}
