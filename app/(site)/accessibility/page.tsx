import { accessibilityMetadata, AccessibilityScreen } from '../../screens/accessibility';

export const dynamic = 'error';

export const generateMetadata = () => accessibilityMetadata('en');

export default function Page() {
  return <AccessibilityScreen lang="en" />;
}
