import { getPageLang } from '../../../page-lang';
import { supportersSearchMetadata, SupportersSearchScreen } from '../../../screens/supporters-search';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/supporters/search'>) =>
  supportersSearchMetadata(getPageLang((await params).lang));

export default async function Page({ params, searchParams }: PageProps<'/[lang]/supporters/search'>) {
  return <SupportersSearchScreen lang={getPageLang((await params).lang)} params={await searchParams} />;
}
