import { civilDate, compareDates, type CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { findCatalogueYearLines, type CatalogueYearLine } from '#server/catalogue/desk-catalogue-store';
import { today } from '#server/clock';

/** `scheduled`: it has a first day on offer, which has not come. `past`: a later year is on offer. */
export type YearState = 'draft' | 'scheduled' | 'on-offer' | 'past';

/** A year in the desk's list. `canClone`: the year after it does not exist yet. */
export type DeskYear = Omit<CatalogueYearLine, 'offeredFrom'> &
  Readonly<{ offeredFrom: CivilDate | null; state: YearState; canClone: boolean }>;

/** The state of a year. `isLatest`: none after it is on offer today. */
export function toYearState(offeredFrom: CivilDate | null, day: CivilDate, isLatest: boolean): YearState {
  if (offeredFrom === null) return 'draft';
  if (compareDates(offeredFrom, day) > 0) return 'scheduled';
  return isLatest ? 'on-offer' : 'past';
}

/** Every catalogue year, latest first. */
export async function listCatalogueYears(_staff: Staff<'edit-catalogue'>): Promise<DeskYear[]> {
  const day = today();
  const lines = await findCatalogueYearLines(day);
  const current = lines.find(({ offeredFrom }) => offeredFrom !== null && offeredFrom <= day)?.year;
  return lines.map((line) => {
    const offeredFrom = line.offeredFrom === null ? null : civilDate(line.offeredFrom);
    return {
      ...line,
      offeredFrom,
      state: toYearState(offeredFrom, day, line.year === current),
      canClone: line.year < 9999 && !lines.some(({ year }) => year === line.year + 1),
    };
  });
}
