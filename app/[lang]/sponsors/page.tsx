import type { Lang } from '#content/languages';
import { sponsorsMetadata, SponsorsScreen } from '../../screens/sponsors';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/sponsors'>) =>
  sponsorsMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/sponsors'>) {
  return <SponsorsScreen lang={(await params).lang as Lang} />;
}
