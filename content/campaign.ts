import type { CampaignTerms } from '#domain/campaign';
import { DEFAULT_LANG, type Localised } from '#content/languages';
import { PROGRAMME_TEXTS, type ProgrammeSlug } from '#content/programmes';
import { civilDate } from '#domain/civil-date';
import { majorUnits, type Currency } from '#domain/money';

/** The currency of the campaign and of its catalogue. */
export const CURRENCY: Currency = 'USD';

/** The suggested amounts of a gift and of a supporting membership, least first. */
const PRESETS = [25, 50, 99, 250];

/** What a gift of each suggested amount could pay for, in the same order: an illustration that does not earmark the gift. */
export const PRESET_TEXTS: Localised<readonly string[]> = {
  en: [
    'about $2 a month for a year',
    'about $4 a month for a year',
    'about $8 a month for a year',
    'about $21 a month for a year',
  ],
  es: [
    'unos 2 US$ al mes durante un año',
    'unos 4 US$ al mes durante un año',
    'unos 8 US$ al mes durante un año',
    'unos 21 US$ al mes durante un año',
  ],
  de: [
    'etwa 2 $ im Monat, ein Jahr lang',
    'etwa 4 $ im Monat, ein Jahr lang',
    'etwa 8 $ im Monat, ein Jahr lang',
    'etwa 21 $ im Monat, ein Jahr lang',
  ],
};

/** In the order of the form, which has the first one chosen. */
const PROGRAMMES: readonly ProgrammeSlug[] = [
  'where-needed',
  'developer-in-residence',
  'pypi-security',
  'education-events',
  'grants',
];

/** A campaign's terms as content declares them; its names are in the first language. The time zone is a setting. */
export type DeclaredCampaign = Omit<CampaignTerms, 'timeZone'>;

const SLUG = 'ten-years-behind-python';

/** The campaign as it is first added in `year` (four digits): from the start of last year to the end of the next. */
export function firstCampaign(year: number): DeclaredCampaign {
  return {
    slug: SLUG,
    name: 'Ten years behind Python',
    currency: CURRENCY,
    goal: majorUnits(5_000_000, CURRENCY),
    firstDay: civilDate(`${year - 1}-01-01`),
    lastDay: civilDate(`${year + 1}-12-31`),
    // The least and the greatest sum of one pledge.
    least: majorUnits(1, CURRENCY),
    greatest: majorUnits(1_000_000, CURRENCY),
    // A person's gifts and memberships are approved without a reviewer up to this sum within so many days.
    policyLimit: majorUnits(500, CURRENCY),
    policyDays: 30,
    // Above this sum two reviewers must approve.
    twoReviewersAbove: majorUnits(50_000, CURRENCY),
    membershipPrice: majorUnits(99, CURRENCY),
    membershipLeast: majorUnits(25, CURRENCY),
    // So many days after it is due an instalment counts as overdue. The others: when the first one is due, in days after acceptance.
    graceDays: 14,
    daysToPay: 14,
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
