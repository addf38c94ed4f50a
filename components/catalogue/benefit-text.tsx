import type { I18n, Words } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';
import type { BenefitOffer } from '#server/public/catalogue-view';

export type PlacesKey = 'places' | 'placesTaken' | 'soldOut';

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

/** At which price a benefit can be added to levels without it, and which benefits it cannot go with. Empty if there is nothing to say. */
export function addOnWords(
  { addOnPrice, conflicts = [], tiers }: BenefitOffer,
  benefits: readonly BenefitOffer[],
  { language, t }: I18n<'addOnOtherLevel' | 'addOnAnyLevel' | 'conflictsWith'>,
): string[] {
  const price = addOnPrice && formatShortMoney(addOnPrice, language.numbers);
  const others = benefits.flatMap(({ slug, name }) => (conflicts.includes(slug) ? [name] : []));
  const names = new Intl.ListFormat(language.numbers, { type: 'disjunction' }).format(others);
  return [
    ...(price ? [t(tiers.length > 0 ? 'addOnOtherLevel' : 'addOnAnyLevel', { price })] : []),
    ...(names ? [t('conflictsWith', { names })] : []),
  ];
}

/** The text about a level's limited places. Of a catalogue that is no longer on offer, nothing can be sold out. */
export function levelPlacesWords(left: number, isOffered: boolean, t: Words<PlacesKey>): string {
  return left === 0 && isOffered ? t('soldOut') : t('places', { left });
}
