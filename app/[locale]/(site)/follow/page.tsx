import { FollowPage } from '#components/campaign/follow-page';
import { FOUNDATION_PLACES } from '#content/foundation';
import { FOUNDATION_TEXTS } from '#content/foundation-texts';
import { NEWS } from '#content/news';
import { NEWS_TEXTS } from '#content/news-texts';
import { FOLLOW } from '#content/messages/follow';
import { getPublicState } from '#server/public/public-state';
import { findSiteUrl } from '#server/http/site-url';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { readMessages, translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, FOLLOW);
  return pageMetadata(lang, '/follow', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const words = readMessages(lang, NEWS_TEXTS);
  return (
    <FollowPage
      i18n={translate(lang, FOLLOW, FOUNDATION_TEXTS)}
      news={NEWS.map(({ key, day, path }) => ({
        key,
        day,
        path,
        title: words[`${key}Title`],
        text: words[`${key}Text`],
      }))}
      term={(await getPublicState())?.terms ?? null}
      site={findSiteUrl()}
      foundation={FOUNDATION_PLACES.map(({ key, ...place }) => ({ ...place, name: FOUNDATION_TEXTS[lang][key] }))}
    />
  );
}
