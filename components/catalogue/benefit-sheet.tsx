import { benefitPlacesWords, levelPlacesWords, type BenefitsKey } from '#components/catalogue/benefit-text';
import { bringsOf, splitBenefits } from '#components/catalogue/split-benefits';
import type { BenefitOffer, CatalogueView } from '#server/public/catalogue-view';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';

/** What a level includes of a benefit: a quantity, a text, or nothing. */
type Cell = number | 'yes' | 'taken' | '';

/** A benefit's texts, with a cell for each level. */
export type BenefitLine = { name: string; description: string; places?: string; cells: readonly Cell[] };

/** The link that chooses a level, and what it is called. `isFull`: to wait for a place. */
export type ChooseLink = Readonly<{ href: string; label: string; isFull: boolean }>;

/** A catalogue in the form that its table shows. */
export type BenefitSheet = {
  words: Readonly<Record<'caption' | 'aYear' | 'yes' | 'taken' | 'choose' | 'wait', string>>;
  levels: readonly { slug: string; name: string; price: string; places?: string; choose?: ChooseLink }[];
  groups: readonly { name: string; lines: readonly BenefitLine[] }[];
};

/**
 * The benefits that at least one level includes, by group. A group without benefits is left out. `query` is what the address of the page that chooses a level has
 * before it; null where none can be chosen.
 */
export function toBenefitSheet(
  catalogue: CatalogueView,
  { language, t }: I18n<BenefitsKey>,
  query: string | null = null,
): BenefitSheet {
  const { groups, tiers, year } = catalogue;
  const { within } = splitBenefits(catalogue);
  const linesOf = (group: string) => within.filter((benefit) => benefit.group === group).map(toLine);
  const toChooseLink = (href: string, name: string, isFull: boolean): ChooseLink => ({
    href,
    label: t(isFull ? 'waitLevel' : 'chooseLevel', { name }),
    isFull,
  });
  const toLine = (benefit: BenefitOffer): BenefitLine => ({
    name: benefit.name,
    description: benefit.description,
    ...(benefit.left === null ? {} : { places: benefitPlacesWords(benefit.left, t) }),
    cells: tiers.map(({ slug }) => toCell(benefit, slug)),
  });
  return {
    words: {
      caption: t('caption', { year }),
      aYear: t('aYear'),
      yes: t('yes'),
      taken: t('taken'),
      choose: t('choose'),
      wait: t('wait'),
    },
    levels: tiers.map(({ slug, name, price, placesLeft }) => ({
      slug,
      name,
      price: formatShortMoney(price, language.numbers),
      ...(placesLeft === null ? {} : { places: levelPlacesWords(placesLeft, query !== null, t) }),
      ...(query === null ? {} : { choose: toChooseLink(`?${query}tier=${slug}#apply`, name, placesLeft === 0) }),
    })),
    groups: groups.map(({ slug, name }) => ({ name, lines: linesOf(slug) })).filter(({ lines }) => lines.length > 0),
  };
}

function toCell(benefit: BenefitOffer, tier: string): Cell {
  const brings = bringsOf(benefit, tier);
  if (brings === null) return '';
  if (benefit.left === 0) return 'taken';
  return brings === true ? 'yes' : brings;
}
