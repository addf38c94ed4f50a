import { CAMPAIGN_NAMES } from '#content/campaign-names';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import type { CampaignClosed, CampaignTerms } from '#domain/campaign';
import type { Figures } from '#domain/figures';
import type { PublicCampaign } from '#server/public/campaign-list';
import { localiseProgrammes } from '#server/public/give-terms';
import { toProgress, type Progress } from '#server/public/home-view';
import type { PublicState } from '#server/public/public-state-queries';

/** Published figures with the names of their programmes by slug, and the progress of the campaign. */
export type FiguresView = Readonly<{
  figures: Figures;
  programmeNames: Readonly<Record<string, string>>;
  progress: Progress;
}>;

/**
 * A campaign with its figures. `closed`: why it accepts no pledges. `isGiftPage`: it runs and is not the current campaign, so gifts to it have a
 * separate page.
 */
export type CampaignView = FiguresView &
  Readonly<{ slug: string; name: string; closed: CampaignClosed | null; isGiftPage: boolean }>;

/** A campaign's name in a language; its stored name if that differs from the name in content. */
export function nameCampaign(lang: Lang, { slug, name }: Pick<CampaignTerms, 'slug' | 'name'>): string {
  const names = Object.hasOwn(CAMPAIGN_NAMES, slug) ? CAMPAIGN_NAMES[slug] : undefined;
  return names?.[DEFAULT_LANG] === name ? names[lang] : name;
}

/** A campaign's figures in a language. */
export function toFiguresView(lang: Lang, { figures, terms }: Pick<PublicState, 'figures' | 'terms'>): FiguresView {
  const names = Object.fromEntries(terms.programmes.map(({ slug, name }) => [slug, name]));
  return { figures, programmeNames: localiseProgrammes(lang, names), progress: toProgress({ figures, terms }) };
}

/** A campaign in a language, for its own page and the campaign list. */
export function toCampaignView(lang: Lang, campaign: PublicCampaign): CampaignView {
  const { terms, isCurrent, closed } = campaign;
  return {
    ...toFiguresView(lang, campaign),
    slug: terms.slug,
    name: nameCampaign(lang, terms),
    closed,
    isGiftPage: closed === null && !isCurrent,
  };
}
