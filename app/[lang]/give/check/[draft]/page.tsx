import { getPageLang } from '../../../../page-lang';
import { checkMetadata, CheckScreen } from '../../../../screens/check';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/check/[draft]'>) =>
  checkMetadata(getPageLang((await params).lang));

export default async function Page({ params }: PageProps<'/[lang]/give/check/[draft]'>) {
  const { lang, draft } = await params;
  return <CheckScreen lang={getPageLang(lang)} draft={draft} />;
}
