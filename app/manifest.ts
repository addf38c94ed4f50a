import type { MetadataRoute } from 'next';
import { COLOURS } from '#content/brand';
import { DEFAULT_LANG, LANGUAGES } from '#content/languages';
import { SITE } from '#content/site';
import { SITE_TEXTS } from '#content/site-texts';
import { SHELL } from '#content/messages/shell';
import { readMessages } from '#server/i18n/translate';

export default function manifest(): MetadataRoute.Manifest {
  const { campaignName, description, give, openFigures } = readMessages(DEFAULT_LANG, SHELL, SITE_TEXTS);
  return {
    id: '/',
    name: `${SITE.name}: ${campaignName}`,
    short_name: SITE.name,
    description,
    lang: DEFAULT_LANG,
    dir: LANGUAGES[DEFAULT_LANG].dir,
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: COLOURS.paper,
    theme_color: COLOURS.paper,
    categories: ['fundraising'],
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: give, url: '/give' },
      { name: openFigures, url: '/figures' },
    ],
  };
}
