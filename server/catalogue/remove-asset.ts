import { withoutAsset } from '#domain/catalogue-edit-asset';
import type { Staff } from '#server/auth';
import type { RemoveBenefitResult } from '#server/catalogue/remove-benefit';
import { writeCatalogue } from '#server/catalogue/save-catalogue-store';

/** Removes something that a benefit of a year needed. It is asked of nobody any more, and what was sent stays stored. */
export async function removeAsset(
  staff: Staff<'edit-catalogue'>,
  { year, benefit: of, slug }: Readonly<{ year: number; benefit: string; slug: string }>,
): Promise<RemoveBenefitResult> {
  const result = await writeCatalogue<'gone'>(
    { year, type: 'catalogue-changed', source: 'desk', actor: staff.id },
    (stored) => {
      const benefit = stored?.catalogue.benefits.find((each) => each.slug === of);
      if (!stored || !benefit?.assets.some((each) => each.slug === slug)) return { refused: 'gone' };
      return { catalogue: withoutAsset(stored.catalogue, benefit, slug) };
    },
  );
  return { kind: result.kind === 'refused' ? 'gone' : 'removed' };
}
