import {
  addOnWords,
  benefitPlacesWords,
  fullBenefitOf,
  levelPlacesWords,
  type BenefitsKey,
} from '#components/catalogue/benefit-text';
import { bringsOf, splitBenefits } from '#components/catalogue/split-benefits';
import type { BenefitOffer, CatalogueView, TierOffer } from '#server/public/catalogue-view';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';

/** What a level includes of a benefit: a quantity, a text, or nothing; or that it can be added. */
type Cell = number | 'yes' | 'taken' | 'addOn' | '';

/** A benefit's texts, with a cell for each level. */
export type BenefitLine = {
  name: string;
  description: string;
  places?: string;
  addOn?: readonly string[];
  cells: readonly Cell[];
};

/** The link that chooses a level, and what it is called. `isFull`: to wait for a place. */
export type ChooseLink = Readonly<{ href: string; label: string; isFull: boolean }>;

/** A catalogue in the form that its table shows. */
export type BenefitSheet = {
  words: Readonly<Record<'caption' | 'aYear' | 'yes' | 'taken' | 'addOn' | 'choose' | 'wait', string>>;
  levels: readonly { slug: string; name: string; price: string; places?: string; choose?: ChooseLink }[];
  groups: readonly { name: string; lines: readonly BenefitLine[] }[];
};

/**
 * The levels without offers sold apart, and the benefits that at least one level includes, by group. A group without benefits is left out. `query` is what the address of the page that chooses a level has
 * before it; null where none can be chosen.
 */
export function toBenefitSheet(
  catalogue: CatalogueView,
  i18n: I18n<BenefitsKey>,
  query: string | null = null,
): BenefitSheet {
  const { language, t } = i18n;
  const { groups, year } = catalogue;
  const tiers = catalogue.tiers.filter(({ soldApart }) => !soldApart);
  const { within } = splitBenefits(catalogue);
  const linesOf = (group: string) => within.filter((benefit) => benefit.group === group).map(toLine);
  const toLine = (benefit: BenefitOffer): BenefitLine => ({
    name: benefit.name,
    description: benefit.description,
    ...(benefit.left === null ? {} : { places: benefitPlacesWords(benefit.left, t) }),
    ...toAddOn(benefit, catalogue.benefits, i18n),
    cells: tiers.map(({ slug }) => toCell(benefit, slug)),
  });
  return {
    words: {
      caption: t('caption', { year }),
      aYear: t('aYear'),
      yes: t('yes'),
      taken: t('taken'),
      addOn: t('addOn'),
      choose: t('choose'),
      wait: t('wait'),
    },
    levels: tiers.map((tier) => ({
      slug: tier.slug,
      name: tier.name,
      price: formatShortMoney(tier.price, language.numbers),
      ...(tier.placesLeft === null
        ? {}
        : { places: levelPlacesWords(tier.placesLeft, query !== null, t, fullBenefitOf(catalogue, tier.slug)) }),
      ...(query === null ? {} : { choose: toChooseLink(tier, query, t) }),
    })),
    groups: groups.map(({ slug, name }) => ({ name, lines: linesOf(slug) })).filter(({ lines }) => lines.length > 0),
  };
}

/** The link that chooses a level or an offer sold apart in the form, or its waiting list if it is full. */
export function toChooseLink(
  { slug, name, placesLeft }: TierOffer,
  query: string,
  t: I18n<'waitLevel' | 'chooseLevel'>['t'],
): ChooseLink {
  const isFull = placesLeft === 0;
  return {
    href: `?${query}tier=${slug}#apply`,
    label: t(isFull ? 'waitLevel' : 'chooseLevel', { name }),
    isFull,
  };
}

function toAddOn(benefit: BenefitOffer, benefits: readonly BenefitOffer[], i18n: I18n<BenefitsKey>) {
  const addOn = addOnWords(benefit, benefits, i18n);
  return addOn.length > 0 ? { addOn } : {};
}

function toCell(benefit: BenefitOffer, tier: string): Cell {
  const brings = bringsOf(benefit, tier);
  if (brings === null) return benefit.addOnPrice && benefit.left !== 0 ? 'addOn' : '';
  if (benefit.left === 0) return 'taken';
  return brings === true ? 'yes' : brings;
}
