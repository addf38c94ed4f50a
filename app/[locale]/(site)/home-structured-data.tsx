import type { DonateAction, Graph } from 'schema-dts';
import { StructuredData } from '#components/page/structured-data';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SHELL } from '#content/messages/shell';
import { localizedPath } from '#domain/localized-path';
import { getPublicState } from '#server/public/public-state';
import { findSiteUrl } from '#server/http/site-url';
import { readMessages } from '#server/i18n/translate';

/** The home page's structured data: a foundation and, while the campaign runs, a way to give. Both say that they are a demonstration. */
export function toHomeGraph(lang: Lang, site: string, isOpen: boolean): Graph {
  const words = readMessages(lang, SHELL);
  const foundation = `${site}/#foundation`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NGO',
        '@id': foundation,
        name: SITE.name,
        slogan: words.campaignName,
        description: `${words.description} ${words.demonstration}. ${words.demonstrationText}`,
        url: site + localizedPath(LANGUAGES[lang], '/'),
        logo: `${site}/icons/512.png`,
        ...(isOpen ? { potentialAction: { '@id': `${site}/#give` } } : {}),
      },
      ...(isOpen ? [toDonateAction(lang, site)] : []),
    ],
  };
}

function toDonateAction(lang: Lang, site: string): DonateAction {
  const words = readMessages(lang, SHELL);
  return {
    '@type': 'DonateAction',
    '@id': `${site}/#give`,
    name: words.ways,
    description: `${words.demonstration}. ${words.demonstrationText}`,
    actionStatus: 'https://schema.org/PotentialActionStatus',
    recipient: { '@id': `${site}/#foundation` },
    target: {
      '@type': 'EntryPoint',
      urlTemplate: site + localizedPath(LANGUAGES[lang], '/give'),
    },
  };
}

/** The home page's structured data. Renders nothing in a build, which does not know the site's origin. The page is rebuilt when the site starts. */
export async function HomeStructuredData({ lang, isOpen }: { lang: Lang; isOpen: boolean }) {
  await getPublicState();
  const site = findSiteUrl();
  return site === null ? null : <StructuredData data={toHomeGraph(lang, site, isOpen)} />;
}
