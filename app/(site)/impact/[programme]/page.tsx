import { PROGRAMME_SLUGS } from '#server/public/impact-view';
import { programmeMetadata, ProgrammeScreen } from '../../../screens/programme';

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return PROGRAMME_SLUGS.map((programme) => ({ programme }));
}

export const generateMetadata = async ({ params }: PageProps<'/impact/[programme]'>) =>
  programmeMetadata('en', (await params).programme);

export default async function Page({ params }: PageProps<'/impact/[programme]'>) {
  return <ProgrammeScreen lang="en" slug={(await params).programme} />;
}
