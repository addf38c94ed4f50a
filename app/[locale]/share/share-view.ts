import type { ShareImageView } from '#components/page/share-image';
import { LANGUAGES, type Lang } from '#content/languages';
import type { Messages } from '#content/messages/define-messages';
import { SITE } from '#content/site';
import { FIGURES } from '#content/messages/figures';
import { GIVE } from '#content/messages/give';
import { HOME } from '#content/messages/home';
import { PROGRESS } from '#content/messages/progress';
import { SHELL } from '#content/messages/shell';
import { IMPACT } from '#content/messages/impact';
import { SPONSORS } from '#content/messages/sponsors';
import { STORY } from '#content/messages/story';
import { SUPPORTERS } from '#content/messages/supporters';
import { progress as shareOf } from '#domain/figures';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';
import { toProgress } from '#server/public/home-view';
import { getPublicState } from '#server/public/public-state';
import { readMessages, translate } from '#server/i18n/translate';

/** Pages whose share image has the page's title. All others have the campaign's title. */
const TITLES: Readonly<Record<string, Messages<'title'>>> = {
  give: GIVE,
  figures: FIGURES,
  sponsors: SPONSORS,
  story: STORY,
  impact: IMPACT,
  supporters: SUPPORTERS,
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
  const title = own ? readMessages(lang, own).title : readMessages(lang, HOME).sentence;
  const state = await getPublicState();
  const { language, t } = translate(lang, PROGRESS, HOME);
  const progress = state && toProgress(state);
  return {
    site: SITE.name,
    campaign: readMessages(lang, SHELL).campaignName,
    title,
    total: progress && {
      promised: formatShortMoney(progress.promised, language.numbers),
      sentence: t('heroOf', { goal: formatShortMoney(progress.goal, language.numbers) }),
      share: shareOf(progress.promised.amount, progress.goal.amount),
    },
  };
}
