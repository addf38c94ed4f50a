import type { DonateAction, Graph } from 'schema-dts';
import { StructuredData } from '#components/page/structured-data';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SITE_TEXTS } from '#content/site-texts';
import { SHELL } from '#content/messages/shell';
import { localizedPath } from '#domain/localized-path';
import { findDemoNotice } from '#server/demo/demo-notice';
import { getPublicState } from '#server/public/public-state';
import { findSiteUrl } from '#server/http/site-url';
import { readMessages } from '#server/i18n/translate';

/** The home page's structured data: a foundation and, while the campaign runs, a way to give. In a demonstration both say so. */
export function toHomeGraph(lang: Lang, site: string, isOpen: boolean): Graph {
  const words = readMessages(lang, SHELL, SITE_TEXTS);
  const notice = noticeText(lang);
  const foundation = `${site}/#foundation`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NGO',
        '@id': foundation,
        name: SITE.name,
        slogan: words.campaignName,
        description: [words.description, ...notice].join(' '),
        url: site + localizedPath(LANGUAGES[lang], '/'),
        logo: `${site}/icons/512.png`,
        ...(isOpen ? { potentialAction: { '@id': `${site}/#give` } } : {}),
      },
      ...(isOpen ? [toDonateAction(lang, site)] : []),
    ],
  };
}

function noticeText(lang: Lang): string[] {
  const notice = findDemoNotice(lang);
  return notice ? [`${notice.title}. ${notice.text}`] : [];
}

function toDonateAction(lang: Lang, site: string): DonateAction {
  const words = readMessages(lang, SHELL);
  const notice = noticeText(lang);
  return {
    '@type': 'DonateAction',
    '@id': `${site}/#give`,
    name: words.ways,
    ...(notice.length > 0 ? { description: notice.join(' ') } : {}),
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
