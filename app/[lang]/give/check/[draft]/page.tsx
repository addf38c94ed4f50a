import type { Lang } from '#content/languages';
import { checkMetadata, CheckScreen } from '../../../../screens/check';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/check/[draft]'>) =>
  checkMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/give/check/[draft]'>) {
  const { lang, draft } = await params;
  return <CheckScreen lang={lang as Lang} draft={draft} />;
}
