import type { Lang } from '#content/languages';
import { homeMetadata, HomeScreen } from '../screens/home';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]'>) => homeMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]'>) {
  return <HomeScreen lang={(await params).lang as Lang} />;
}
