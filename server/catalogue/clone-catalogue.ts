import { cloneCatalogue as toClone } from '#domain/catalogue-clone';
import type { Staff } from '#server/auth';
import { toCatalogue, toWholeLevels } from '#server/catalogue/catalogue-queries';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { writeCatalogue } from '#server/catalogue/save-catalogue-store';

/** The result, with the new year. `exists`: that year was there already, and nothing changed. */
export type CloneResult = Readonly<{ kind: 'cloned' | 'exists'; year: number }> | Readonly<{ kind: 'not-found' }>;

/** Makes a draft of the next year with what a year offers. */
export async function cloneCatalogue(staff: Staff<'edit-catalogue'>, from: number): Promise<CloneResult> {
  const row = from < 9999 ? await findCatalogueYearRow(from) : null;
  if (!row) return { kind: 'not-found' };
  const year = from + 1;
  const catalogue = toClone(toCatalogue(toWholeLevels(row)), year);
  const result = await writeCatalogue<'exists'>(
    { year, type: 'catalogue-cloned', source: `clone of ${from}`, actor: staff.id, from },
    (stored) => (stored ? { refused: 'exists' } : { catalogue }),
  );
  return { kind: result.kind === 'refused' ? 'exists' : 'cloned', year };
}
