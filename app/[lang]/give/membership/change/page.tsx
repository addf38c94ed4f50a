import { getPageLang } from '../../../../page-lang';
import { membershipChangeMetadata, MembershipChangeScreen } from '../../../../screens/membership-change';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/membership/change'>) =>
  membershipChangeMetadata(getPageLang((await params).lang));

export default async function Page({ params, searchParams }: PageProps<'/[lang]/give/membership/change'>) {
  const [{ lang }, { draft }] = await Promise.all([params, searchParams]);
  return <MembershipChangeScreen lang={getPageLang(lang)} draft={String(draft)} />;
}
