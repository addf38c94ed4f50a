import { UserFacingError } from '#domain/user-facing-error';
import { parseCivilDate } from '#domain/civil-date';
import { changeOfferedFrom } from '#server/catalogue/offered-from-store';
import { today } from '#server/clock';

/**
 * Publishes a catalogue year: it is on offer from a day on (`YYYY-MM-DD`, default today), until a later year is. A second call moves the day. Returns
 * a message. Throws UserFacingError if the day or the year does not exist.
 */
export async function publishCatalogue(year: string, from: string | null): Promise<string> {
  const day = from === null ? today() : parseCivilDate(from);
  if (!day) throw new UserFacingError(`${from} is not a day: expected YYYY-MM-DD`);
  const isYear = /^\d{4}$/.test(year);
  const kind = isYear ? await changeOfferedFrom({ year: Number(year), from: day }, () => null) : 'not-found';
  if (kind === 'not-found') throw new UserFacingError(`There is no catalogue of ${year}: import it first`);
  return `The catalogue of ${year} is on offer from ${day}.`;
}
