import { checkMetadata, CheckScreen } from '../../../../screens/check';

export const metadata = checkMetadata('en');

export default async function Page({ params }: PageProps<'/give/check/[draft]'>) {
  return <CheckScreen lang="en" draft={(await params).draft} />;
}
