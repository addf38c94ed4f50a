import { compareDates, daysBetween, parseCivilDate, type CivilDate } from '#domain/civil-date';

/** The order of day, month and year in the dates of a table. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const PARTS =
  /^(\d{1,4})\s?([-./\s年])\s?(\d{1,2}|[\p{L}]{3,10}\.?)\s?[-./\s月]?\s?(\d{1,4})日?(?:[T,\s]+\d{1,2}[:.h].*)?$/u;
const SOLID = /^(\d{4})(\d{2})(\d{2})(?:\d{0,6}(?:\.\d+)?(?:\[.*\])?)$/;

const padded = (text: string) => text.padStart(2, '0');
const inCentury = (year: string) => (year.length <= 2 ? `20${padded(year)}` : year);

/** The date of a table's cell, also with a time after it. Null if it is none in this order. */
export function readTableDate(text: string, order: DateOrder): CivilDate | null {
  const plain = text.trim();
  const [, year, month, day] = SOLID.exec(plain) ?? [];
  if (year && month && day) return parseCivilDate(`${year}-${month}-${day}`);
  const [, first = '', , second = '', third = ''] = PARTS.exec(plain) ?? [];
  if (!/^\d+$/.test(second)) return null;
  // A year of four digits is where it is, whatever the order of the other two.
  if (first.length === 4) return parseCivilDate(`${first}-${padded(second)}-${padded(third)}`);
  if (order === 'ymd')
    return third.length <= 2 ? parseCivilDate(`${inCentury(first)}-${padded(second)}-${padded(third)}`) : null;
  const [d, m] = order === 'dmy' ? [first, second] : [second, first];
  return parseCivilDate(`${inCentury(third)}-${padded(m)}-${padded(d)}`);
}

/** The orders in which all of these cells are dates. Points are written only in day.month.year. */
export function possibleOrders(cells: readonly string[]): DateOrder[] {
  const dotted = cells.length > 0 && cells.every((cell) => /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(cell.trim()));
  const orders = (['ymd', 'dmy', 'mdy'] as const).filter((order) => cells.every((cell) => readTableDate(cell, order)));
  if (dotted && orders.includes('dmy')) return ['dmy'];
  const isSame = (order: DateOrder) =>
    cells.every((cell) => readTableDate(cell, order) === readTableDate(cell, orders[0] ?? 'ymd'));
  // Dates that read the same in each order, such as 2026-01-31, are in the first.
  return orders.length > 1 && orders.every(isSame) ? orders.slice(0, 1) : orders;
}

/** The date `YYMMDD` of SWIFT; years from 80 on are of the last century. */
export function readSwiftDate(text: string): CivilDate | null {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return parseCivilDate(`${Number(year) >= 80 ? '19' : '20'}${year}-${month}-${day}`);
}

/** The day of booking of SWIFT, `MMDD` without a year: the one nearest to the value date, which may be in the year before or after. */
export function readSwiftBooking(text: string, valueYear: number, value: CivilDate | null): CivilDate | null {
  const days = [0, -1, 1].flatMap(
    (years) => parseCivilDate(`${valueYear + years}-${text.slice(0, 2)}-${text.slice(2)}`) ?? [],
  );
  if (!value) return days[0] ?? null;
  const distance = (day: CivilDate) => Math.abs(daysBetween(value, day));
  return days.toSorted((a, b) => distance(a) - distance(b) || compareDates(a, b))[0] ?? null;
}

/** The day of a date of ISO 20022 or OFX, with or without a time and its zone: the bank's own day is what is printed. */
export function readLeadingDate(text: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text.trim()) ?? [];
  return year ? parseCivilDate(`${year}-${month}-${day}`) : null;
}
