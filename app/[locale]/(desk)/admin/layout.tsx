import { Document, PRIVATE_METADATA, SITE_VIEWPORT } from '../../document';
import { getLocaleOrDefault } from '../../get-locale';

export const dynamic = 'force-dynamic';
export const metadata = PRIVATE_METADATA;
export const viewport = SITE_VIEWPORT;

export default async function AdminLayout({ children }: { children: React.ReactNode }) {
  return <Document lang={await getLocaleOrDefault()}>{children}</Document>;
}
