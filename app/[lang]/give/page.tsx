import type { Lang } from '#content/languages';
import { giveMetadata, GiveScreen } from '../../screens/give';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give'>) =>
  giveMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/give'>) {
  return <GiveScreen lang={(await params).lang as Lang} />;
}
