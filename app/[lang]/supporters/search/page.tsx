import type { Lang } from '#content/languages';
import { supportersSearchMetadata, SupportersSearchScreen } from '../../../screens/supporters-search';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/supporters/search'>) =>
  supportersSearchMetadata((await params).lang as Lang);

export default async function Page({ params, searchParams }: PageProps<'/[lang]/supporters/search'>) {
  return <SupportersSearchScreen lang={(await params).lang as Lang} params={await searchParams} />;
}
