import type { Catalogue } from '#domain/catalogue';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import type { Currency } from '#domain/money';
import type { Staff } from '#server/auth';
import { toPlan, type PlanLine } from '#server/catalogue/catalogue-plan';
import { writeCatalogue, type StoredCatalogue } from '#server/catalogue/save-catalogue-store';

/**
 * Why a part of a year is not saved. `name-taken`: another one has that name, or one that looks like it; `last-level`: a published year would offer nothing;
 * `needs-capacity`, `limits-level`: an add-on would limit the level, or a level; `too-many`: a benefit asks for as much as it can.
 */
export type SaveRefusal =
  | Readonly<{ kind: 'name-taken' | 'last-level' | 'needs-capacity' | 'limits-level' | 'too-many' | 'not-found' }>
  | Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>;

/**
 * The result. `changed-since`: somebody else has changed it since it was read, and nothing was saved; `plan` is what saving would change now, `seen` its fingerprint
 * now.
 */
export type SaveResult =
  | SaveRefusal
  | Readonly<{ kind: 'saved' | 'unchanged' }>
  | Readonly<{ kind: 'changed-since'; seen: string; plan: readonly PlanLine[]; currency: Currency }>;

/** What is saved: a part of a year, null for a new one, and its fingerprint as it was read. */
export type Saved = Readonly<{ year: number; slug: string | null; seen: string; answers: FormAnswers }>;

/** The year with what is saved, and the fingerprint of what was there; or why it is not saved. */
type Decided = Readonly<{ catalogue: Catalogue; now: string }> | Readonly<{ refused: SaveRefusal }>;

/** The names of levels and benefits by slug. */
export function namesOf({ tiers, benefits }: Pick<Catalogue, 'tiers' | 'benefits'>): Record<string, string> {
  return Object.fromEntries([...tiers, ...benefits].map(({ slug, name }) => [slug, name]));
}

/** Saves a part of a year, unless somebody else has changed that part since it was read. */
export async function saveItem(
  staff: Staff<'edit-catalogue'>,
  { year, seen }: Pick<Saved, 'year' | 'seen'>,
  decide: (stored: StoredCatalogue) => Decided,
): Promise<SaveResult> {
  let read = undefined as Readonly<{ catalogue: Catalogue; now: string }> | undefined;
  const result = await writeCatalogue<SaveRefusal>(
    { year, type: 'catalogue-changed', source: 'desk', actor: staff.id },
    (stored) => {
      if (!stored) return { refused: { kind: 'not-found' } };
      const decided = decide(stored);
      if ('refused' in decided) return decided;
      read = { catalogue: stored.catalogue, now: decided.now };
      return { catalogue: decided.catalogue, isPlan: decided.now !== seen };
    },
  );
  if (result.kind === 'refused') return result.why;
  if (result.kind !== 'planned' || !read) return { kind: result.kind === 'written' ? 'saved' : 'unchanged' };
  const { catalogue, now } = read;
  const plan = toPlan(result.change, namesOf(catalogue));
  return { kind: 'changed-since', seen: now, plan, currency: catalogue.currency };
}
