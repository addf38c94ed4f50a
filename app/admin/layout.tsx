import { Document, PRIVATE_METADATA, SITE_VIEWPORT } from '../document';
import '../globals.css';

export const dynamic = 'force-dynamic';
export const metadata = PRIVATE_METADATA;
export const viewport = SITE_VIEWPORT;

export default function AdminLayout({ children }: { children: React.ReactNode }) {
  return <Document lang="en">{children}</Document>;
}
