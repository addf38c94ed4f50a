import type { ShareImageView } from '#components/page/share-image';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { SITE_TEXTS } from '#content/site-texts';
import { FIGURES } from '#content/messages/figures';
import { GIVE } from '#content/messages/give';
import { HOME } from '#content/messages/home';
import { HOME_TEXTS } from '#content/home-texts';
import { PROGRESS } from '#content/messages/progress';
import { IMPACT } from '#content/messages/impact';
import { SPONSORS } from '#content/messages/sponsors';
import { STORY_TEXTS } from '#content/story-texts';
import { SUPPORTERS } from '#content/messages/supporters';
import { progress as shareOf } from '#domain/figures';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';
import { toProgress } from '#server/public/home-view';
import { getPublicState } from '#server/public/public-state';
import { readMessages, translate } from '#server/i18n/translate';

/** Pages whose share image has the page's title. All others have the campaign's title. */
const TITLES: Readonly<Record<string, (lang: Lang) => string>> = {
  give: (lang) => readMessages(lang, GIVE).title,
  figures: (lang) => readMessages(lang, FIGURES).title,
  sponsors: (lang) => readMessages(lang, SPONSORS).title,
  story: (lang) => STORY_TEXTS[lang].title,
  impact: (lang) => readMessages(lang, IMPACT).title,
  supporters: (lang) => readMessages(lang, SUPPORTERS).title,
};

/** The address of a page's share image, from the page's English address. */
export function sharePath(lang: Lang, page: string): string {
  const [first = ''] = page.slice(1).split('/');
  return localizedPath(LANGUAGES[lang], `/share/${Object.hasOwn(TITLES, first) ? first : 'home'}.png`);
}

/** The texts on a page's share image. Null for an unknown page. */
export async function findShareView(lang: Lang, file: string): Promise<ShareImageView | null> {
  const page = /^([a-z-]+)\.png$/.exec(file)?.[1] ?? '';
  const own = Object.hasOwn(TITLES, page) ? TITLES[page] : undefined;
  if (!own && page !== 'home') return null;
  const title = own ? own(lang) : HOME_TEXTS[lang].sentence;
  const state = await getPublicState();
  const { language, t } = translate(lang, PROGRESS, HOME);
  const progress = state && toProgress(state);
  return {
    site: SITE.name,
    campaign: SITE_TEXTS[lang].campaignName,
    title,
    total: progress && {
      promised: formatShortMoney(progress.promised, language.numbers),
      sentence: t('heroOf', { goal: formatShortMoney(progress.goal, language.numbers) }),
      share: shareOf(progress.promised.amount, progress.goal.amount),
    },
  };
}
