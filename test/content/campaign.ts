import type { CampaignTerms } from '#domain/campaign';
import { DEFAULT_LANG, type Localised } from '#content/languages';
import { PROGRAMME_TEXTS } from '#content/programmes';
import type { Currency } from '#domain/money';
import { mapLanguages } from '#content/in-each-language';
import { fixtureCampaign } from '#test/fixture-campaign';

export const CURRENCY: Currency = 'USD';

export const PRESET_TEXTS: Localised<readonly string[]> = mapLanguages((code) =>
  ['least', 'less', 'more', 'most'].map((text) => `the ${text} of four (${code})`),
);

export type DeclaredCampaign = Omit<CampaignTerms, 'timeZone'>;

const SLUG = 'content-campaign';

/** A campaign like the fixture, as content declares one. */
export function firstCampaign(year: number): DeclaredCampaign {
  const programmes = Object.entries(PROGRAMME_TEXTS[DEFAULT_LANG]).map(([slug, { name }]) => ({ slug, name }));
  return { ...fixtureCampaign(year), slug: SLUG, name: 'The campaign of the content', programmes };
}

export const CAMPAIGN_SLUGS: readonly string[] = [SLUG];

export function contentCampaigns(year: number): readonly DeclaredCampaign[] {
  return [firstCampaign(year)];
}
