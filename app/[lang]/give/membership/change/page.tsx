import type { Lang } from '#content/languages';
import { membershipChangeMetadata, MembershipChangeScreen } from '../../../../screens/membership-change';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/membership/change'>) =>
  membershipChangeMetadata((await params).lang as Lang);

export default async function Page({ params, searchParams }: PageProps<'/[lang]/give/membership/change'>) {
  const [{ lang }, { draft }] = await Promise.all([params, searchParams]);
  return <MembershipChangeScreen lang={lang as Lang} draft={String(draft)} />;
}
