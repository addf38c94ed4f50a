import { getPageLang } from '../../../../page-lang';
import { checkMetadata, CheckScreen } from '../../../../screens/check';

type Props = PageProps<'/[lang]/give/check/[draft]'>;

export const generateMetadata = async ({ params, searchParams }: Props) =>
  checkMetadata(getPageLang((await params).lang), (await searchParams).gone !== undefined);

export default async function Page({ params, searchParams }: Props) {
  const [{ lang, draft }, { gone }] = await Promise.all([params, searchParams]);
  return <CheckScreen lang={getPageLang(lang)} draft={draft} isGone={gone !== undefined} />;
}
