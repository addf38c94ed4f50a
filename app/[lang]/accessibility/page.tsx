import type { Lang } from '#content/languages';
import { accessibilityMetadata, AccessibilityScreen } from '../../screens/accessibility';

export const dynamic = 'error';

export const generateMetadata = async ({ params }: PageProps<'/[lang]/accessibility'>) =>
  accessibilityMetadata((await params).lang as Lang);

export default async function Page({ params }: PageProps<'/[lang]/accessibility'>) {
  return <AccessibilityScreen lang={(await params).lang as Lang} />;
}
