import { getPageLang } from '../../../../page-lang';
import { sponsorshipChangeMetadata, SponsorshipChangeScreen } from '../../../../screens/sponsorship-change';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/sponsorship/change'>) =>
  sponsorshipChangeMetadata(getPageLang((await params).lang));

export default async function Page({ params, searchParams }: PageProps<'/[lang]/give/sponsorship/change'>) {
  const [{ lang }, { draft }] = await Promise.all([params, searchParams]);
  return <SponsorshipChangeScreen lang={getPageLang(lang)} draft={String(draft)} />;
}
