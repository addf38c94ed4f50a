import type { Lang } from '#content/languages';
import { membershipMetadata, MembershipScreen } from '../../../screens/membership';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/membership'>) =>
  membershipMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/give/membership'>) {
  return <MembershipScreen lang={(await params).lang as Lang} />;
}
