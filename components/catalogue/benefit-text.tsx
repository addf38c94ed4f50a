import type { Words } from '#components/page/i18n';

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
  | 'choose'
  | 'chooseLevel'
  | 'wait'
  | 'waitLevel';

/** The text about a benefit's limited places. New pledges do not include a benefit without free places. */
export function benefitPlacesWords(left: number, t: Words<PlacesKey>): string {
  return left === 0 ? t('placesTaken') : t('places', { left });
}

/** The text about a level's limited places. Of a catalogue that is no longer on offer, nothing can be sold out. */
export function levelPlacesWords(left: number, isOffered: boolean, t: Words<PlacesKey>): string {
  return left === 0 && isOffered ? t('soldOut') : t('places', { left });
}
