import type { CampaignTerms } from '#domain/campaign';
import { DEFAULT_LANG, type Localised } from '#content/languages';
import { PROGRAMME_TEXTS, type ProgrammeSlug } from '#content/programmes';
import { civilDate } from '#domain/civil-date';
import { majorUnits, type Currency } from '#domain/money';

/** The currency of the campaign and of its catalogue. */
export const CURRENCY: Currency = 'EUR';

/** The suggested amounts of a gift and of a supporting membership, least first. */
const PRESETS = [15, 45, 120];

/** What a gift of each suggested amount could pay for, in the same order: an illustration that does not earmark the gift. */
export const PRESET_TEXTS: Localised<readonly string[]> = {
  de: ['ein Veredelungsreis mit Unterlage', 'ein junger Hochstamm', 'ein Baum mit Pfahl und Verbissschutz'],
  en: ['a graft with its rootstock', 'a young standard tree', 'a tree with its stake and guard'],
};

/** In the order of the form, which has the first one chosen. */
const PROGRAMMES: readonly ProgrammeSlug[] = ['freie', 'pflanzungen', 'schnittkurse'];

/** A campaign's terms as content declares them; its names are in the first language. The time zone is a setting. */
export type DeclaredCampaign = Omit<CampaignTerms, 'timeZone'>;

const SLUG = 'tausend-hochstaemme';

/** The campaign as it is first added in `year` (four digits): from the start of that year to the end of the next. */
export function firstCampaign(year: number): DeclaredCampaign {
  return {
    slug: SLUG,
    name: 'Tausend Hochstämme',
    currency: CURRENCY,
    goal: majorUnits(120_000, CURRENCY),
    firstDay: civilDate(`${year}-01-01`),
    lastDay: civilDate(`${year + 1}-12-31`),
    least: majorUnits(5, CURRENCY),
    greatest: majorUnits(20_000, CURRENCY),
    policyLimit: majorUnits(200, CURRENCY),
    policyDays: 30,
    twoReviewersAbove: majorUnits(5_000, CURRENCY),
    membershipPrice: majorUnits(60, CURRENCY),
    membershipLeast: majorUnits(20, CURRENCY),
    graceDays: 21,
    daysToPay: 30,
    sponsorshipDaysToPay: 30,
    presets: PRESETS.map((amount) => majorUnits(amount, CURRENCY)),
    programmes: PROGRAMMES.map((slug) => ({ slug, name: PROGRAMME_TEXTS[DEFAULT_LANG][slug].name })),
  };
}

/** The slugs of the campaigns below, the same in every year: their pages are made by the build, those of any other when somebody asks. */
export const CAMPAIGN_SLUGS: readonly string[] = [SLUG];

/** The campaigns a start adds where they are not there yet: in `year`, four digits. */
export function contentCampaigns(year: number): readonly DeclaredCampaign[] {
  return [firstCampaign(year)];
}
