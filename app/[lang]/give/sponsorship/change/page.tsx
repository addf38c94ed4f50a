import type { Lang } from '#content/languages';
import { sponsorshipChangeMetadata, SponsorshipChangeScreen } from '../../../../screens/sponsorship-change';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/sponsorship/change'>) =>
  sponsorshipChangeMetadata((await params).lang as Lang);

export default async function Page({ params, searchParams }: PageProps<'/[lang]/give/sponsorship/change'>) {
  const [{ lang }, { draft }] = await Promise.all([params, searchParams]);
  return <SponsorshipChangeScreen lang={lang as Lang} draft={String(draft)} />;
}
