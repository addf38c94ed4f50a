import type { ShareImageView } from '#components/page/share-image';
import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { FIGURES_WORDS } from '#content/words/figures';
import { GIVE_WORDS } from '#content/words/give';
import { HOME_WORDS } from '#content/words/home';
import { PROGRESS_WORDS } from '#content/words/progress';
import { SHELL_WORDS } from '#content/words/shell';
import { IMPACT_WORDS } from '#content/words/impact';
import { SPONSORS_WORDS } from '#content/words/sponsors';
import { STORY_WORDS } from '#content/words/story';
import { SUPPORTERS_WORDS } from '#content/words/supporters';
import { progress as shareOf } from '#domain/figures';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';
import { toProgress } from '#server/public/home-view';
import { getPublicState } from '#server/public/public-state';
import { translate } from '#server/i18n/translate';

/** Pages that share with a title of their own; every other shares the campaign's. */
const TITLES: Readonly<Record<string, Readonly<Record<Lang, { title: string }>>>> = {
  give: GIVE_WORDS,
  figures: FIGURES_WORDS,
  sponsors: SPONSORS_WORDS,
  story: STORY_WORDS,
  impact: IMPACT_WORDS,
  supporters: SUPPORTERS_WORDS,
};

/** The address of a page's share image, by the page's English address. */
export function sharePath(lang: Lang, page: string): string {
  const [first = ''] = page.slice(1).split('/');
  return localizedPath(LANGUAGES[lang], `/share/${Object.hasOwn(TITLES, first) ? first : 'home'}.png`);
}

/** What the share image of a page says; null for any other. */
export async function findShareView(lang: Lang, file: string): Promise<ShareImageView | null> {
  const page = /^([a-z-]+)\.png$/.exec(file)?.[1] ?? '';
  const own = Object.hasOwn(TITLES, page) ? TITLES[page] : undefined;
  if (!own && page !== 'home') return null;
  const title = own ? own[lang].title : HOME_WORDS[lang].sentence;
  const state = await getPublicState();
  const { language, t } = translate(lang, PROGRESS_WORDS, HOME_WORDS);
  const progress = state && toProgress(state);
  return {
    site: SITE.name,
    campaign: SHELL_WORDS[lang].campaignName,
    title,
    total: progress && {
      promised: formatShortMoney(progress.promised, language.numbers),
      sentence: t('heroOf', { goal: formatShortMoney(progress.goal, language.numbers) }),
      share: shareOf(progress.promised.amount, progress.goal.amount),
    },
  };
}
