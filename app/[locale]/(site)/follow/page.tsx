import { FollowPage } from '#components/campaign/follow-page';
import { FOUNDATION_PLACES } from '#content/foundation';
import { NEWS } from '#content/news';
import { FOLLOW_WORDS } from '#content/words/follow';
import { NEWS_WORDS } from '#content/words/news';
import { getPublicState } from '#server/public/public-state';
import { findSiteUrl } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, FOLLOW_WORDS);
  return pageMetadata(lang, '/follow', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const words = NEWS_WORDS[lang];
  return (
    <FollowPage
      i18n={translate(lang, FOLLOW_WORDS)}
      news={NEWS.map(({ key, day, path }) => ({
        key,
        day,
        path,
        title: words[`${key}Title`],
        text: words[`${key}Text`],
      }))}
      term={(await getPublicState())?.terms ?? null}
      site={findSiteUrl()}
      foundation={FOUNDATION_PLACES}
    />
  );
}
