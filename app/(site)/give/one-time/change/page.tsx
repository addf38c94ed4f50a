import { oneTimeChangeMetadata, OneTimeChangeScreen } from '../../../../screens/one-time-change';

export const metadata = oneTimeChangeMetadata('en');

export default async function Page({ searchParams }: PageProps<'/give/one-time/change'>) {
  const { draft } = await searchParams;
  return <OneTimeChangeScreen lang="en" draft={String(draft)} />;
}
