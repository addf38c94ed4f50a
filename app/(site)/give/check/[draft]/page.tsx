import { checkMetadata, CheckScreen } from '../../../../screens/check';

type Props = PageProps<'/give/check/[draft]'>;

export const generateMetadata = async ({ searchParams }: Props) =>
  checkMetadata('en', (await searchParams).gone !== undefined);

export default async function Page({ params, searchParams }: Props) {
  return <CheckScreen lang="en" draft={(await params).draft} isGone={(await searchParams).gone !== undefined} />;
}
