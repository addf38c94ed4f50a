import { CAMPAIGN_NAMES } from '#content/campaign-names';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import type { CampaignTerms } from '#domain/campaign';
import type { PublicCampaign } from '#server/public/campaign-list';
import { localiseProgrammes } from '#server/public/give-terms';
import { toProgress } from '#server/public/home-view';

/** A campaign's name in a language; its stored name if that differs from the name in content. */
export function nameCampaign(lang: Lang, { slug, name }: Pick<CampaignTerms, 'slug' | 'name'>): string {
  const names = Object.hasOwn(CAMPAIGN_NAMES, slug) ? CAMPAIGN_NAMES[slug] : undefined;
  return names?.[DEFAULT_LANG] === name ? names[lang] : name;
}

/**
 * A campaign for its page and the campaign list, in a language. `isGiftPage`: it runs and is not the current campaign, so gifts to it have a separate
 * page.
 */
export function toCampaignView(lang: Lang, { figures, terms, isCurrent, closed }: PublicCampaign) {
  const names = Object.fromEntries(terms.programmes.map(({ slug, name }) => [slug, name]));
  return {
    slug: terms.slug,
    name: nameCampaign(lang, terms),
    closed,
    isGiftPage: closed === null && !isCurrent,
    figures,
    programmeNames: localiseProgrammes(lang, names),
    progress: toProgress({ figures, terms }),
  };
}
