import type { Catalogue } from '#domain/catalogue';
import { readMembershipPrice } from '#domain/catalogue-edit-membership';
import type { Staff } from '#server/auth';
import { fingerprintOf } from '#server/catalogue/catalogue-fingerprint';
import { saveItem, type Saved, type SaveResult } from '#server/catalogue/save-item';

/** What is saved of a membership's price. */
export function membershipFingerprint({ membership = null }: Pick<Catalogue, 'membership'>): string {
  return fingerprintOf(membership);
}

/** Saves what a supporting membership costs in a year, or that it costs what the campaign says. Numbers are written as in the language `numbers`. */
export function saveMembership(
  staff: Staff<'edit-catalogue'>,
  saved: Omit<Saved, 'slug'>,
  numbers: string,
): Promise<SaveResult> {
  return saveItem(staff, saved, ({ catalogue }) => {
    const read = readMembershipPrice(saved.answers, catalogue.currency, numbers);
    if (!read.ok) return { refused: { kind: 'invalid', errors: read.errors } };
    return { catalogue: { ...catalogue, membership: read.value }, now: membershipFingerprint(catalogue) };
  });
}
