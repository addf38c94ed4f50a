import type { Benefit } from '#domain/catalogue';
import { putBenefit, readBenefit } from '#domain/catalogue-edit';
import type { Staff } from '#server/auth';
import { OTHER_LANGUAGES, toOwnTranslations } from '#server/catalogue/benefit-texts';
import { fingerprintOf } from '#server/catalogue/catalogue-fingerprint';
import { saveItem, type Saved, type SaveResult } from '#server/catalogue/save-item';

/** What is saved with a benefit: its texts, its places, and the levels that include it. */
export function benefitFingerprint(benefit: Benefit | undefined): string {
  return benefit ? fingerprintOf(benefit) : '';
}

/** Saves a benefit of a year with its quantities and translations, or a new one. Numbers are written as in the language `numbers`. What was promised to accepted sponsorships stays. */
export function saveBenefit(staff: Staff<'edit-catalogue'>, saved: Saved, numbers: string): Promise<SaveResult> {
  const { year, slug, answers } = saved;
  return saveItem(staff, saved, ({ catalogue, removedBenefits }) => {
    const benefit = catalogue.benefits.find((each) => each.slug === slug);
    if (slug !== null && !benefit) return { refused: { kind: 'not-found' } };
    const languages = OTHER_LANGUAGES.map(({ code }) => code);
    const read = readBenefit(answers, {
      levels: catalogue.tiers.map((tier) => tier.slug),
      benefits: catalogue.benefits.flatMap((each) => (each.slug === slug ? [] : [each.slug])),
      languages,
      currency: catalogue.currency,
      numbers,
    });
    if (!read.ok) return { refused: { kind: 'invalid', errors: read.errors } };
    const others = Object.entries(benefit?.translations ?? {}).filter(
      ([lang]) => !languages.some((code) => code === lang),
    );
    const typed = toOwnTranslations(year, { ...read.value, slug: slug ?? '' });
    const translations = { ...Object.fromEntries(others), ...typed };
    const put = putBenefit(catalogue, slug, { ...read.value, translations }, removedBenefits);
    if ('refused' in put) return { refused: { kind: put.refused } };
    return { catalogue: put.catalogue, now: benefitFingerprint(benefit) };
  });
}
