import { getPageLang } from '../../../../page-lang';
import { oneTimeChangeMetadata, OneTimeChangeScreen } from '../../../../screens/one-time-change';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/one-time/change'>) =>
  oneTimeChangeMetadata(getPageLang((await params).lang));

export default async function Page({ params, searchParams }: PageProps<'/[lang]/give/one-time/change'>) {
  const [{ lang }, { draft }] = await Promise.all([params, searchParams]);
  return <OneTimeChangeScreen lang={getPageLang(lang)} draft={String(draft)} />;
}
