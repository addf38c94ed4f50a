import { impactMetadata, ImpactScreen } from '../../screens/impact';

export const dynamic = 'error';

export const generateMetadata = () => impactMetadata('en');

export default function Page() {
  return <ImpactScreen lang="en" />;
}
