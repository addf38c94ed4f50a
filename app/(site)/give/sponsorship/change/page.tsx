import { sponsorshipChangeMetadata, SponsorshipChangeScreen } from '../../../../screens/sponsorship-change';

export const metadata = sponsorshipChangeMetadata('en');

export default async function Page({ searchParams }: PageProps<'/give/sponsorship/change'>) {
  const { draft } = await searchParams;
  return <SponsorshipChangeScreen lang="en" draft={String(draft)} />;
}
