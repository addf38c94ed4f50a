import type { CatalogueProblem } from '#domain/catalogue';
import type { Currency } from '#domain/money';
import { cleanText } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { toPlan, type PlanLine } from '#server/catalogue/catalogue-plan';
import { findCatalogueYearLines } from '#server/catalogue/desk-catalogue-store';
import { readCatalogue } from '#server/catalogue/read-catalogue';
import { writeCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';

/**
 * The result. `planned`: what the file would do, and the fingerprint of that; nothing was changed. `currency`: the year is there in another one. `not-json` has what is
 * wrong with the text, in the words of the parser.
 */
export type UploadCatalogueResult =
  | Readonly<{ kind: 'imported' | 'unchanged'; year: number }>
  | Readonly<{
      kind: 'planned';
      year: number;
      currency: Currency;
      isNew: boolean;
      /** Running sponsorships at the levels of the year, and applications that wait for a decision. */
      held: Readonly<{ accepted: number; waiting: number }>;
      plan: readonly PlanLine[];
      shown: string;
    }>
  | Readonly<{ kind: 'not-json'; problem: string }>
  | Readonly<{ kind: 'invalid'; problems: readonly CatalogueProblem[] }>
  | Readonly<{ kind: 'currency'; year: number; has: Currency }>;

/** The longest name of a file that is kept as the source of a year. */
const LONGEST_NAME = 100;

/** The name of a file without what a database cannot hold. */
function toSource(name: string): string {
  const cleaned = cleanText(name, { most: LONGEST_NAME });
  return (cleaned.ok && cleaned.text) || 'upload';
}

/**
 * Imports a file that an editor has uploaded. Without `shown`, or if it is not the fingerprint of what the file would change now, nothing is changed and the result
 * says what would be. A new year is a draft.
 */
export async function uploadCatalogue(
  staff: Staff<'edit-catalogue'>,
  { text, name, shown }: Readonly<{ text: string; name: string; shown: string | null }>,
): Promise<UploadCatalogueResult> {
  const read = readCatalogue(text);
  if (read.ok === 'not-json') return { kind: 'not-json', problem: read.problem };
  if (!read.ok) return { kind: 'invalid', problems: read.problems };
  const { catalogue } = read;
  const { year, currency } = catalogue;
  let isNew = false;
  const result = await writeCatalogue<Currency>(
    {
      year,
      type: 'catalogue-imported',
      source: toSource(name),
      actor: staff.id,
      ...(shown === null ? { dryRun: true } : { expected: shown }),
    },
    (stored) => {
      isNew = stored === null;
      const has = stored?.catalogue.currency ?? currency;
      return has === currency ? { catalogue } : { refused: has };
    },
  );
  if (result.kind === 'refused') return { kind: 'currency', year, has: result.why };
  if (result.kind === 'written') return { kind: 'imported', year };
  if (result.kind === 'unchanged') return { kind: 'unchanged', year };
  const line = (await findCatalogueYearLines(today())).find((each) => each.year === year);
  const held = { accepted: line?.accepted ?? 0, waiting: line?.waiting ?? 0 };
  return { kind: 'planned', year, currency, isNew, held, plan: toPlan(result.change), shown: result.shown };
}
