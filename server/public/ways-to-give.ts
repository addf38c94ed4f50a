import { LANGUAGES, type Lang } from '#content/languages';
import { WAYS_TO_GIVE, type WayToGive } from '#content/ways-to-give';
import { CONTRIBUTING_HOURS } from '#domain/membership';
import { compare, formatShortMoney } from '#domain/money';
import { formatText } from '#server/i18n/translate';
import { toCatalogueView } from '#server/public/catalogue-view';
import { catalogueFromContent, termsFromContent } from '#server/public/give-terms';
import type { PublicState } from '#server/public/public-state-queries';

type WaysState = Readonly<{ terms: ReturnType<typeof termsFromContent>; catalogue: PublicState['catalogue'] }>;

/** One way to give, with its amounts filled in; `slug` is its path below /give. */
export type WayView = ReturnType<typeof listWaysToGive>[number];

/** The ways to give in a language, with the amounts of the current campaign and catalogue; without a database, with those of content. */
export function listWaysToGive(lang: Lang, state: WaysState | null): readonly WayToGive[] {
  const terms = state?.terms ?? termsFromContent();
  const { tiers } = toCatalogueView(state?.catalogue ?? catalogueFromContent());
  const levels = tiers.filter(({ soldApart }) => !soldApart);
  const prices = (levels.length > 0 ? levels : tiers).map(({ price }) => price).toSorted(compare);
  const { numbers } = LANGUAGES[lang];
  const values = {
    least: formatShortMoney(terms.least, numbers),
    price: formatShortMoney(terms.membershipPrice, numbers),
    membershipLeast: formatShortMoney(terms.membershipLeast, numbers),
    hours: CONTRIBUTING_HOURS.least,
    lowestLevel: prices[0] ? formatShortMoney(prices[0], numbers) : '',
    levels: prices.length,
  };
  // Without a level on offer, nobody can choose a sponsorship.
  const ways = WAYS_TO_GIVE[lang].filter(({ slug }) => slug !== 'sponsorship' || prices.length > 0);
  return ways.map((way) => ({
    ...way,
    cost: formatText(way.cost, numbers, values),
    costNote: formatText(way.costNote, numbers, values),
  }));
}
