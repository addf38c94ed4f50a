import type { Words } from '#components/page/i18n';

export type PlacesKey = 'places' | 'placesTaken';

/** What the table of benefits and the choice of a level say. */
export type BenefitsKey = PlacesKey | 'caption' | 'byLevel' | 'aYear' | 'oneAtATime' | 'yes' | 'taken' | 'apart';

/** The text about a benefit's limited places; a benefit without free places is left out of new pledges. */
export function benefitPlacesWords(left: number, t: Words<PlacesKey>): string {
  return left === 0 ? t('placesTaken') : t('places', { left });
}
