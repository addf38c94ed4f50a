import { supportersSearchMetadata, SupportersSearchScreen } from '../../../screens/supporters-search';

export const metadata = supportersSearchMetadata('en');

export default async function Page({ searchParams }: PageProps<'/supporters/search'>) {
  return <SupportersSearchScreen lang="en" params={await searchParams} />;
}
