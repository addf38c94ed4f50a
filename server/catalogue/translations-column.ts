import { z } from 'zod';
import type { BenefitText } from '#domain/catalogue';

const Column = z.record(z.string(), z.object({ name: z.string(), description: z.string() }));

/** The texts of a benefit by language, from its column or a catalogue, always in the same order: a column does not keep one. */
export function toTranslations(value: unknown): Record<string, BenefitText> {
  const byLanguage = Object.entries(Column.parse(value));
  return Object.fromEntries(byLanguage.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
