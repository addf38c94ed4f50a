import type { Lang } from '#content/languages';
import { oneTimeChangeMetadata, OneTimeChangeScreen } from '../../../../screens/one-time-change';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/give/one-time/change'>) =>
  oneTimeChangeMetadata((await params).lang as Lang);

export default async function Page({ params, searchParams }: PageProps<'/[lang]/give/one-time/change'>) {
  const [{ lang }, { draft }] = await Promise.all([params, searchParams]);
  return <OneTimeChangeScreen lang={lang as Lang} draft={String(draft)} />;
}
