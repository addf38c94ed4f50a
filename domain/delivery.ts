import { addDays, addMonths, compareDates, parseCivilDate, type CivilDate } from '#domain/civil-date';
import type { FieldError } from '#domain/field-error';
import { formParser } from '#domain/field-parser';
import type { FormAnswers } from '#domain/form-answers';
import { TEXT_LIMITS } from '#domain/plain-text';
import { parseWebAddress } from '#domain/web-address';

/** A year of a sponsorship's term, both days included. The first is 1. */
export type TermYear = Readonly<{ year: number; from: CivilDate; until: CivilDate }>;

/** The years of a term from its first day to its last day, of which the last year is shorter if the term ended early. */
export function termYears(from: CivilDate, until: CivilDate): readonly TermYear[] {
  const years: TermYear[] = [];
  for (let first = from; compareDates(first, until) <= 0; first = addMonths(from, 12 * years.length)) {
    const last = addDays(addMonths(from, 12 * (years.length + 1)), -1);
    years.push({ year: years.length + 1, from: first, until: compareDates(last, until) < 0 ? last : until });
  }
  return years;
}

/** How much can be delivered at once: more than any catalogue promises. */
const MOST = 1_000_000;

/** What staff typed about a delivery. `note`: who used it, or anything else to know; `link`: a page that shows it. */
export type Delivery = Readonly<{ quantity: number; on: CivilDate; link: string | null; note: string | null }>;

/** The fields of a delivery's form. */
export const DELIVERY_FIELDS = ['quantity', 'deliveredOn', 'link', 'note'] as const;

/** Reads `quantity`, `deliveredOn`, `link` and `note`. */
export function readDelivery(
  answers: FormAnswers,
): Readonly<{ ok: true; value: Delivery }> | Readonly<{ ok: false; errors: readonly FieldError[] }> {
  const parser = formParser(answers, DELIVERY_FIELDS);
  const quantity = parser.whole('quantity', { least: 1, greatest: MOST });
  const typedDay = parser.text('deliveredOn', { most: TEXT_LIMITS.name });
  const on = parseCivilDate(typedDay ?? '') ?? parser.refuse('deliveredOn', 'required');
  const typedLink = parser.text('link', { most: TEXT_LIMITS.website });
  const link = typedLink && (parseWebAddress(typedLink) ?? parser.refuse('link', 'not-a-web-address'));
  const note = parser.text('note', { most: TEXT_LIMITS.reason, lines: true });
  if (quantity === null || on === null || parser.errors.length > 0) return { ok: false, errors: parser.errors };
  return { ok: true, value: { quantity, on, link, note } };
}
