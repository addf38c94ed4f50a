import { CAMPAIGN_NAMES } from '#content/campaign-names';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import type { CampaignTerms } from '#domain/campaign';
import type { PublicCampaign } from '#server/public/campaign-list';
import { localiseProgrammes } from '#server/public/give-terms';
import { toProgress } from '#server/public/home-view';

/** A campaign's name in a language: in its own where it was changed since the content named it. */
export function nameCampaign(lang: Lang, { slug, name }: Pick<CampaignTerms, 'slug' | 'name'>): string {
  const names = Object.hasOwn(CAMPAIGN_NAMES, slug) ? CAMPAIGN_NAMES[slug] : undefined;
  return names?.[DEFAULT_LANG] === name ? names[lang] : name;
}

/** A campaign as its page and the list of all show it, in a language. `isGiftPage`: it runs, and its gifts are made on a page of its own. */
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
