import { membershipChangeMetadata, MembershipChangeScreen } from '../../../../screens/membership-change';

export const metadata = membershipChangeMetadata('en');

export default async function Page({ searchParams }: PageProps<'/give/membership/change'>) {
  const { draft } = await searchParams;
  return <MembershipChangeScreen lang="en" draft={String(draft)} />;
}
