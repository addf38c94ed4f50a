import { UserFacingError } from '#domain/user-facing-error';
import { parseCivilDate } from '#domain/civil-date';
import { setOfferedFrom } from '#server/catalogue/catalogue-store';
import { today } from '#server/clock';

/**
 * Publishes a catalogue year: on offer from a day on (`YYYY-MM-DD`, today if left out), as long as no later year is. A second time moves the day.
 * Answers in words. Throws UserFacingError for a day that does not exist, or a year that is not there.
 */
export async function publishCatalogue(year: string, from: string | null): Promise<string> {
  const day = from === null ? today() : parseCivilDate(from);
  if (!day) throw new UserFacingError(`${from} is not a day: expected YYYY-MM-DD`);
  const isThere = /^\d{4}$/.test(year) && (await setOfferedFrom(Number(year), day));
  if (!isThere) throw new UserFacingError(`There is no catalogue of ${year}: import it first`);
  return `The catalogue of ${year} is on offer from ${day}.`;
}
