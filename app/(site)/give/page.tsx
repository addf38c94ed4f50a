import { giveMetadata, GiveScreen } from '../../screens/give';

export const dynamic = 'error';

export const generateMetadata = () => giveMetadata('en');

export default function Page() {
  return <GiveScreen lang="en" />;
}
