import { withoutBenefit } from '#domain/catalogue-edit';
import type { Staff } from '#server/auth';
import { writeCatalogue } from '#server/catalogue/save-catalogue-store';

/** The result. `gone`: it was removed before. */
export type RemoveBenefitResult = Readonly<{ kind: 'removed' | 'gone' }>;

/** Removes a benefit from a year. Accepted sponsorships that were promised it keep it. */
export async function removeBenefit(
  staff: Staff<'edit-catalogue'>,
  { year, slug }: Readonly<{ year: number; slug: string }>,
): Promise<RemoveBenefitResult> {
  const result = await writeCatalogue<'gone'>(
    { year, type: 'catalogue-changed', source: 'desk', actor: staff.id },
    (stored) =>
      stored?.catalogue.benefits.some((each) => each.slug === slug)
        ? { catalogue: withoutBenefit(stored.catalogue, slug) }
        : { refused: 'gone' },
  );
  return { kind: result.kind === 'refused' ? 'gone' : 'removed' };
}
