import { isBenefitSlug, type BenefitPeriod } from '#domain/benefit-list';
import type { Staff } from '#server/auth';
import { findBenefit, findBenefitRows, storeBenefitExport } from '#server/benefit-list/benefit-list-store';
import { toLine, type BenefitLine } from '#server/benefit-list/benefit-list-queries';
import { now } from '#server/clock';
import { writeCsv } from '#server/export/write-csv';

/** The columns of the file. `docs/decisions/2026-11-27-lists-by-benefit.md` says what each is. */
const HEAD = [
  'organisation',
  'level',
  'sponsorship',
  'benefit',
  'year',
  'from',
  'until',
  'promised',
  'delivered',
  'to_come',
  'contact_names',
  'contact_emails',
];

/** How many rows are read at a time. */
const BATCH = 500;

const toRecord = (benefit: string, line: BenefitLine): string[] => [
  line.organisation.name,
  line.level,
  line.reference,
  benefit,
  String(line.year),
  line.from,
  line.until,
  String(line.promised),
  String(line.delivered),
  String(line.promised - line.delivered),
  line.contacts.map(({ name }) => name).join('; '),
  line.contacts.map(({ email }) => email).join('; '),
];

async function* readParts(slug: string, name: string, period: BenefitPeriod, limit: number): AsyncGenerator<string> {
  yield writeCsv([HEAD]);
  let after: bigint | null = null;
  do {
    const rows = await findBenefitRows({ slug, period, after, limit });
    if (rows.length > 0) yield writeCsv(rows.map((row) => toRecord(name, toLine(row))));
    after = rows.length < limit ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
}

/**
 * The whole list of a benefit as CSV, in parts as they are read, `batch` rows at a time. That staff have asked for it is an event, written before the first part. Null if no sponsorship was ever
 * promised the benefit.
 */
export async function exportBenefitList(
  staff: Staff<'moderate'>,
  slug: string,
  period: BenefitPeriod,
  batch = BATCH,
): Promise<AsyncGenerator<string> | null> {
  const found = isBenefitSlug(slug) ? await findBenefit(slug, period) : null;
  if (!found) return null;
  await storeBenefitExport({ slug, period, rows: found.sponsorships, actor: staff.id, at: now() });
  return readParts(slug, found.name, period, batch);
}
