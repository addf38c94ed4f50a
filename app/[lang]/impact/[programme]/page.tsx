import type { Lang } from '#content/languages';
import { PROGRAMME_SLUGS } from '#server/public/impact-view';
import { programmeMetadata, ProgrammeScreen } from '../../../screens/programme';

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return PROGRAMME_SLUGS.map((programme) => ({ programme }));
}

export const generateMetadata = async ({ params }: PageProps<'/[lang]/impact/[programme]'>) => {
  const { lang, programme } = await params;
  return programmeMetadata(lang as Lang, programme);
};

export default async function Page({ params }: PageProps<'/[lang]/impact/[programme]'>) {
  const { lang, programme } = await params;
  return <ProgrammeScreen lang={lang as Lang} slug={programme} />;
}
