import type { Metadata, Viewport } from 'next';
import { SITE } from '#content/site';
import { FACES } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: `${SITE.campaignName} · ${SITE.name}`, template: `%s · ${SITE.name}` },
  description: SITE.description,
  applicationName: SITE.name,
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1524' },
  ],
};

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en" className={FACES}>
      <body>{children}</body>
    </html>
  );
}
