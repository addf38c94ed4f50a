import type { Words } from '#components/page/i18n';

export type PlacesKey = 'places' | 'placesTaken';

/** The texts of the benefits table and of the choice of a level. */
export type BenefitsKey = PlacesKey | 'caption' | 'byLevel' | 'aYear' | 'oneAtATime' | 'yes' | 'taken' | 'apart';

/** The text about a benefit's limited places. New pledges do not include a benefit without free places. */
export function benefitPlacesWords(left: number, t: Words<PlacesKey>): string {
  return left === 0 ? t('placesTaken') : t('places', { left });
}
