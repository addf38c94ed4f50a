import type { Words } from '#components/page/i18n';

export type PlacesKey = 'places' | 'placesTaken';

/** What the table of benefits and the choice of a level say. */
export type BenefitsKey = PlacesKey | 'caption' | 'byLevel' | 'aYear' | 'oneAtATime' | 'yes' | 'taken' | 'apart';

/** What a benefit with limited places says; one that is full is left out of new promises. */
export function benefitPlacesWords(left: number, t: Words<PlacesKey>): string {
  return left === 0 ? t('placesTaken') : t('places', { left });
}
