import { membershipMetadata, MembershipScreen } from '../../../screens/membership';

export const dynamic = 'error';

export const generateMetadata = () => membershipMetadata('en');

export default function Page() {
  return <MembershipScreen lang="en" />;
}
