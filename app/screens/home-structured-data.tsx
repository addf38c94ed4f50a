import type { Graph } from 'schema-dts';
import { StructuredData } from '#components/site/structured-data';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SHELL_WORDS } from '#content/words/shell';
import { placeIn } from '#domain/place-in';
import { getPublicState } from '#server/site/public-state';
import { findSiteUrl } from '#server/site/site-url';

/** What the home page is for machines: a foundation's campaign and the one thing to do there, both said to be a demonstration. */
export function toHomeGraph(lang: Lang, site: string): Graph {
  const words = SHELL_WORDS[lang];
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
        url: site + placeIn(LANGUAGES[lang], '/'),
        logo: `${site}/icons/512.png`,
        potentialAction: { '@id': `${site}/#give` },
      },
      {
        '@type': 'DonateAction',
        '@id': `${site}/#give`,
        name: words.ways,
        description: `${words.demonstration}. ${words.demonstrationText}`,
        actionStatus: 'https://schema.org/PotentialActionStatus',
        recipient: { '@id': foundation },
        target: {
          '@type': 'EntryPoint',
          urlTemplate: site + placeIn(LANGUAGES[lang], '/give'),
        },
      },
    ],
  };
}

/** The home page's data for machines; nothing in a build, which knows no origin: the page is made anew when the site starts. */
export async function HomeStructuredData({ lang }: { lang: Lang }) {
  await getPublicState();
  const site = findSiteUrl();
  return site === null ? null : <StructuredData data={toHomeGraph(lang, site)} />;
}
