import type { BenefitAsset } from '#domain/benefit-asset';
import { putAsset, readAsset } from '#domain/catalogue-edit-asset';
import type { Staff } from '#server/auth';
import { fingerprintOf } from '#server/catalogue/catalogue-fingerprint';
import { saveItem, type Saved, type SaveResult } from '#server/catalogue/save-item';

/** What is saved with something that a benefit needs. */
export function assetFingerprint(asset: BenefitAsset | undefined): string {
  return asset ? fingerprintOf(asset) : '';
}

/** Saves what a benefit of a year needs of its sponsors, or adds it. Running sponsorships with the benefit are asked from then on; what they have sent stays. */
export function saveAsset(
  staff: Staff<'edit-catalogue'>,
  { benefit: of, ...saved }: Saved & Readonly<{ benefit: string }>,
): Promise<SaveResult> {
  return saveItem(staff, saved, ({ catalogue }) => {
    const benefit = catalogue.benefits.find(({ slug }) => slug === of);
    const asset = benefit?.assets.find(({ slug }) => slug === saved.slug);
    if (!benefit || (saved.slug !== null && !asset)) return { refused: { kind: 'not-found' } };
    const read = readAsset(saved.answers);
    if (!read.ok) return { refused: { kind: 'invalid', errors: read.errors } };
    const put = putAsset(catalogue, benefit, saved.slug, read.value);
    if ('refused' in put) return { refused: { kind: put.refused } };
    return { catalogue: put.catalogue, now: assetFingerprint(asset) };
  });
}
