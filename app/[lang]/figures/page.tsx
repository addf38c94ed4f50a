import type { Lang } from '#content/languages';
import { figuresMetadata, FiguresScreen } from '../../screens/figures';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/figures'>) =>
  figuresMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/figures'>) {
  return <FiguresScreen lang={(await params).lang as Lang} />;
}
