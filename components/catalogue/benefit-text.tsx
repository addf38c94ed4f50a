import type { I18n, Words } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';
import type { BenefitOffer, CatalogueView } from '#server/public/catalogue-view';

export type PlacesKey = 'places' | 'placesTaken' | 'soldOut' | 'soldOutFor';

/** The texts of the benefits table and of the choice of a level. */
export type BenefitsKey =
  | PlacesKey
  | 'caption'
  | 'byLevel'
  | 'aYear'
  | 'oneAtATime'
  | 'yes'
  | 'taken'
  | 'apart'
  | 'addOn'
  | 'addOnOtherLevel'
  | 'addOnAnyLevel'
  | 'conflictsWith'
  | 'alsoApart'
  | 'alsoApartText'
  | 'priceAYear'
  | 'quantityOf'
  | 'choose'
  | 'chooseLevel'
  | 'wait'
  | 'waitLevel';

/** The text about a benefit's limited places. New pledges do not include a benefit without free places. */
export function benefitPlacesWords(left: number, t: Words<PlacesKey>): string {
  return left === 0 ? t('placesTaken') : t('places', { left });
}

/** Which benefits a benefit cannot be added beside; empty if there is none. */
export function addOnConflictWords(
  { conflicts = [] }: BenefitOffer,
  benefits: readonly BenefitOffer[],
  { language, t }: I18n<'conflictsWith'>,
): string[] {
  const others = benefits.flatMap(({ slug, name }) => (conflicts.includes(slug) ? [name] : []));
  const names = new Intl.ListFormat(language.numbers, { type: 'disjunction' }).format(others);
  return names ? [t('conflictsWith', { names })] : [];
}

/** At which price a benefit can be added to levels without it, and what it cannot be added beside. Empty if it is no add-on. */
export function addOnWords(
  benefit: BenefitOffer,
  benefits: readonly BenefitOffer[],
  i18n: I18n<'addOnOtherLevel' | 'addOnAnyLevel' | 'conflictsWith'>,
): string[] {
  const { language, t } = i18n;
  const { addOnPrice, tiers } = benefit;
  if (!addOnPrice) return [];
  const price = formatShortMoney(addOnPrice, language.numbers);
  return [
    t(tiers.length > 0 ? 'addOnOtherLevel' : 'addOnAnyLevel', { price }),
    ...addOnConflictWords(benefit, benefits, i18n),
  ];
}

/** The name of the limited benefit for which a level is sold out: one that only this level includes, and without a place. Null if there is none, or the level has places. */
export function fullBenefitOf(
  { tiers, benefits }: Pick<CatalogueView, 'tiers' | 'benefits'>,
  level: string,
): string | null {
  if (tiers.find(({ slug }) => slug === level)?.placesLeft !== 0) return null;
  const isAlone = (each: CatalogueView['benefits'][number]) => each.tiers.length === 1 && each.tiers[0]?.tier === level;
  return benefits.find((each) => each.left === 0 && isAlone(each))?.name ?? null;
}

/** The text about a level's limited places. Of a catalogue that is no longer on offer, nothing can be sold out. `benefit`: the one for which it is sold out. */
export function levelPlacesWords(
  left: number,
  isOffered: boolean,
  t: Words<PlacesKey>,
  benefit: string | null = null,
): string {
  if (left > 0 || !isOffered) return t('places', { left });
  return benefit === null ? t('soldOut') : t('soldOutFor', { benefit });
}
