import { PRESET_TEXTS, firstCampaign, type DeclaredCampaign } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { defaultPreset } from '#domain/campaign';
import { CONTRIBUTING_HOURS } from '#domain/membership';
import { supportingPresets } from '#domain/membership-pledge';
import { listProgrammes, programmeNames } from '#server/campaign/programme-text';
import { now } from '#server/clock';
import type { Money } from '#domain/money';
import type { PublicCatalogue } from '#server/public/public-state-queries';

/** The campaign's terms for a build, which has no database: those that content declares. */
export function termsFromContent(): DeclaredCampaign {
  return firstCampaign(now().getUTCFullYear());
}

/** The catalogue for a build, which has no database, with all places free. */
export function catalogueFromContent(): PublicCatalogue {
  return { catalogue: catalogueOfYear(now().getUTCFullYear()), takenByTier: {}, takenByBenefit: {} };
}

function meaningOf(lang: Lang, amount: Money): string {
  const at = termsFromContent().presets.findIndex(
    (each) => each.amount === amount.amount && each.currency === amount.currency,
  );
  return PRESET_TEXTS[lang][at] ?? '';
}

/** A programme with its texts from content. A renamed programme has only its new name. */
function describeProgramme(
  lang: Lang,
  slug: string,
  name: string,
): Readonly<{ slug: string; name: string; short: string }> {
  const isWritten = programmeNames(DEFAULT_LANG)[slug] === name;
  const found = isWritten ? listProgrammes(lang).find((each) => each.slug === slug) : undefined;
  return found ? { slug, name: found.name, short: found.short } : { slug, name, short: '' };
}

/** A campaign's terms for the one-time form. */
export type OneTimeTerms = ReturnType<typeof toOneTimeTerms>;

/** A campaign's terms for the membership form. */
export type MembershipTerms = ReturnType<typeof toMembershipTerms>;

/** The terms for the one-time form: the campaign's terms with the texts of its presets and programmes. */
export function toOneTimeTerms(
  { least, greatest, policyLimit, policyDays, presets, programmes }: DeclaredCampaign,
  lang: Lang = DEFAULT_LANG,
) {
  return {
    least,
    greatest,
    policyLimit,
    policyDays,
    defaultAmount: defaultPreset(presets),
    presets: presets.map((amount) => ({ amount, meaning: meaningOf(lang, amount) })),
    programmes: programmes.map(({ slug, name }) => describeProgramme(lang, slug, name)),
  };
}

/** Names of programmes by slug, in a language. A programme that an editor has renamed keeps the editor's name. */
export function localiseProgrammes(
  lang: Lang,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [written, translated] = [programmeNames(DEFAULT_LANG), programmeNames(lang)];
  const asWritten = Object.entries(names).filter(([slug, name]) => written[slug] === name);
  return { ...names, ...Object.fromEntries(asWritten.map(([slug, name]) => [slug, translated[slug] ?? name])) };
}

/**
 * The terms for the membership form: the default and minimum price of a supporting year, the amounts on offer, and the hours per month of a
 * contributing member.
 */
export function toMembershipTerms(terms: DeclaredCampaign) {
  return {
    price: terms.membershipPrice,
    least: terms.membershipLeast,
    greatest: terms.greatest,
    presets: supportingPresets(terms),
    hours: CONTRIBUTING_HOURS,
  };
}
