import { Shell } from './shell';

export const dynamic = 'force-dynamic';

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return <Shell>{children}</Shell>;
}
