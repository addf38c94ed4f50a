import type { Lang } from '#content/languages';
import { privacyMetadata, PrivacyScreen } from '../../screens/privacy';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/privacy'>) =>
  privacyMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/privacy'>) {
  return <PrivacyScreen lang={(await params).lang as Lang} />;
}
