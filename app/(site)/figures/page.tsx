import { figuresMetadata, FiguresScreen } from '../../screens/figures';

export const dynamic = 'error';

export const generateMetadata = () => figuresMetadata('en');

export default function Page() {
  return <FiguresScreen lang="en" />;
}
