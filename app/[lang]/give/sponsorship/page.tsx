import type { Lang } from '#content/languages';
import { sponsorshipMetadata, SponsorshipScreen } from '../../../screens/sponsorship';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/sponsorship'>) =>
  sponsorshipMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/give/sponsorship'>) {
  return <SponsorshipScreen lang={(await params).lang as Lang} />;
}
