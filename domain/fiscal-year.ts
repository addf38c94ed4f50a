import { addDays, addMonths, civilDate, type CivilDate } from '#domain/civil-date';

/** The first and last day of a fiscal year. `year` is the civil year in which it begins, `from` the month, 1 to 12. @throws RangeError outside the years 1900 to 9998. */
export function fiscalYearDays(year: number, from: number): Readonly<{ first: CivilDate; last: CivilDate }> {
  const first = civilDate(`${year}-${String(from).padStart(2, '0')}-01`);
  return { first, last: addDays(addMonths(first, 12), -1) };
}

/** The civil year in which the fiscal year of a day begins. */
export function fiscalYearOf(day: CivilDate, from: number): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month < from ? year - 1 : year;
}

/** The name of a fiscal year: `2026`, or `2026/27` where it does not begin in January. */
export function fiscalYearName(year: number, from: number): string {
  return from === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The fiscal year in an address, by the civil year in which it begins; null for anything else. */
export function parseFiscalYear(text: string): number | null {
  return /^(19|[2-9]\d)\d\d$/.test(text) && text !== '9999' ? Number(text) : null;
}
