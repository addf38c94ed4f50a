import { homeMetadata, HomeScreen } from '../screens/home';

export const dynamic = 'error';

export const generateMetadata = () => homeMetadata('en');

export default function Page() {
  return <HomeScreen lang="en" />;
}
