import type { Tier } from '#domain/catalogue';
import { putLevel, readLevel } from '#domain/catalogue-edit';
import type { Staff } from '#server/auth';
import { fingerprintOf } from '#server/catalogue/catalogue-fingerprint';
import { saveItem, type Saved, type SaveResult } from '#server/catalogue/save-item';

/** What is saved with a level: everything but its benefits. */
export function levelFingerprint(tier: Tier | undefined): string {
  return tier ? fingerprintOf(tier) : '';
}

/** Saves a level of a year, or a new one. Numbers are written as in the language `numbers`. Nobody's accepted sponsorship changes. */
export function saveLevel(staff: Staff<'edit-catalogue'>, saved: Saved, numbers: string): Promise<SaveResult> {
  const { slug, answers } = saved;
  return saveItem(staff, saved, ({ catalogue, removedLevels, isPublished }) => {
    const tier = catalogue.tiers.find((each) => each.slug === slug);
    if (slug !== null && !tier) return { refused: { kind: 'not-found' } };
    const read = readLevel(answers, catalogue.currency, numbers);
    if (!read.ok) return { refused: { kind: 'invalid', errors: read.errors } };
    const put = putLevel(catalogue, slug, read.value, removedLevels);
    if ('refused' in put) return { refused: { kind: put.refused } };
    if (isPublished && !put.catalogue.tiers.some(({ published }) => published))
      return { refused: { kind: 'last-level' } };
    return { catalogue: put.catalogue, now: levelFingerprint(tier) };
  });
}
