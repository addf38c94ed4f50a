import { Document, PRIVATE_METADATA, SITE_VIEWPORT } from '../document';
import { Shell } from './shell';
import '../globals.css';

export const dynamic = 'force-dynamic';
export const metadata = PRIVATE_METADATA;
export const viewport = SITE_VIEWPORT;

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return (
    <Document lang="en">
      <Shell>{children}</Shell>
    </Document>
  );
}
