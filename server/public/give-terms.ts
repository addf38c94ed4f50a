import { PRESET_TEXTS, PRESETS, PROGRAMMES, firstCampaign } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { listProgrammes, programmeNames } from '#content/programmes';
import { CONTRIBUTING_HOURS } from '#domain/membership';
import { supportingPresets } from '#domain/membership-pledge';
import { now } from '#server/clock';
import type { Money } from '#domain/money';
import type { CampaignTerms } from '#domain/campaign';
import type { PublicCatalogue } from '#server/public/public-state-queries';

/** The campaign's terms where the database cannot be asked (a build): those that content will publish. */
export function termsFromContent(): Omit<CampaignTerms, 'timeZone'> {
  const { presets, ...terms } = firstCampaign(now().getUTCFullYear());
  return { ...terms, presets: presets.map(({ amount }) => amount) };
}

/** The catalogue where the database cannot be asked, all places free. */
export function catalogueFromContent(): PublicCatalogue {
  return { catalogue: catalogueOfYear(now().getUTCFullYear()), takenByTier: {}, takenByBenefit: {} };
}

type Terms = Omit<CampaignTerms, 'timeZone'>;

function standsFor(lang: Lang, amount: Money): string {
  const at = PRESETS.findIndex(
    (each) => each.amount.amount === amount.amount && each.amount.currency === amount.currency,
  );
  return PRESET_TEXTS[lang][at] ?? '';
}

/** A programme with the content's words of it; one of another name goes by that alone. */
function inWords(lang: Lang, slug: string, name: string): Readonly<{ slug: string; name: string; short: string }> {
  const isWritten = PROGRAMMES.some((each) => each.slug === slug && each.name === name);
  const found = isWritten ? listProgrammes(lang).find((each) => each.slug === slug) : undefined;
  return found ? { slug, name: found.name, short: found.short } : { slug, name, short: '' };
}

/** What the one-time form shows: the campaign's own terms with the words of its presets and programmes. */
export function toOneTimeTerms(
  { least, greatest, policyLimit, presets, programmes }: Terms,
  lang: Lang = DEFAULT_LANG,
) {
  return {
    least,
    greatest,
    policyLimit,
    presets: presets.map((amount) => ({ amount, standsFor: standsFor(lang, amount) })),
    programmes: programmes.map(({ slug, name }) => inWords(lang, slug, name)),
  };
}

/** The campaign's programmes by slug, in a language: those whose name was changed since in their own. */
export function localiseProgrammes(
  lang: Lang,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const asWritten = PROGRAMMES.filter(({ slug, name }) => names[slug] === name);
  const i18n = programmeNames(lang);
  return { ...names, ...Object.fromEntries(asWritten.map(({ slug, name }) => [slug, i18n[slug] ?? name])) };
}

/** What the membership form shows. */
export function toMembershipTerms(terms: Terms) {
  return {
    usual: terms.membershipPrice,
    least: terms.membershipLeast,
    greatest: terms.greatest,
    presets: supportingPresets(terms),
    hours: CONTRIBUTING_HOURS,
  };
}
