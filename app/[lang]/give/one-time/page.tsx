import type { Lang } from '#content/languages';
import { oneTimeMetadata, OneTimeScreen } from '../../../screens/one-time';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/one-time'>) =>
  oneTimeMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/give/one-time'>) {
  return <OneTimeScreen lang={(await params).lang as Lang} />;
}
