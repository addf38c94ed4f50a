import type { Metadata, Viewport } from 'next';
import { SITE } from '#content/site';
import { FACES } from './fonts';
import './globals.css';

/** What every page says of itself unless it says otherwise. */
export const SITE_METADATA: Metadata = {
  title: { default: `${SITE.campaignName} · ${SITE.name}`, template: `%s · ${SITE.name}` },
  description: SITE.description,
  applicationName: SITE.name,
};

export const SITE_VIEWPORT: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1524' },
  ],
};

/** The whole document, in the language of its page. */
export function Document({ lang, children }: { lang: string; children: React.ReactNode }) {
  return (
    <html lang={lang} className={FACES}>
      <body>{children}</body>
    </html>
  );
}
