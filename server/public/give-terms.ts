import { PRESET_TEXTS, PRESETS, PROGRAMMES, demoCampaign } from '#content/campaign';
import { demoCatalogue } from '#content/catalogue';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { listProgrammes, programmeNames } from '#content/programmes';
import { CONTRIBUTING_HOURS, supportingLeast, supportingPrice } from '#domain/membership';
import { supportingPresets } from '#domain/membership-pledge';
import { now } from '#server/clock';
import type { Money } from '#domain/money';
import type { CampaignTerms } from '#domain/campaign';
import type { PublicCatalogue } from '#server/public/public-state-queries';
import { GROUP_TEXTS } from '#content/catalogue-levels';
import { BENEFIT_TEXTS } from '#content/catalogue-texts';
import type { CatalogueView } from '#server/public/catalogue-view';

/** The campaign's terms where the database cannot be asked (a build): those that content will publish. */
export function contentTerms(): Pick<
  CampaignTerms,
  'currency' | 'presets' | 'least' | 'greatest' | 'policyLimit' | 'twoReviewersAbove' | 'graceDays' | 'programmes'
> {
  const { presets, ...terms } = demoCampaign(now().getUTCFullYear());
  return { ...terms, presets: presets.map(({ amount }) => amount) };
}

/** The catalogue where the database cannot be asked, all places free. */
export function contentCatalogue(): PublicCatalogue {
  return { catalogue: demoCatalogue(now().getUTCFullYear()), takenByTier: {}, takenByBenefit: {} };
}

type Terms = ReturnType<typeof contentTerms>;

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
export function tellProgrammes(lang: Lang, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const asWritten = PROGRAMMES.filter(({ slug, name }) => names[slug] === name);
  const i18n = programmeNames(lang);
  return { ...names, ...Object.fromEntries(asWritten.map(({ slug, name }) => [slug, i18n[slug] ?? name])) };
}

/** What the membership form shows. */
export function toMembershipTerms(terms: Terms) {
  return {
    usual: supportingPrice(terms.currency),
    least: supportingLeast(terms.currency),
    greatest: terms.greatest,
    presets: supportingPresets(terms),
    hours: CONTRIBUTING_HOURS,
  };
}

/**
 * A catalogue in a language: groups and benefits that are as the content has them in its texts, all others in the database's own, since an editor wrote them
 * anew and the content's translation may no longer say the same.
 */
export function tellCatalogue<View extends Pick<CatalogueView, 'year' | 'groups' | 'benefits'>>(
  lang: Lang,
  view: View,
): View {
  const [groups, benefits] = [GROUP_TEXTS[lang], BENEFIT_TEXTS[lang]];
  const written = demoCatalogue(view.year);
  return {
    ...view,
    // The database knows a group by its name alone.
    groups: view.groups.map((group) => {
      const { slug } = written.groups.find(({ name }) => name === group.name) ?? {};
      return { ...group, name: (slug && groups?.[slug]) ?? group.name };
    }),
    benefits: view.benefits.map((benefit) => {
      const { name, description } = written.benefits.find(({ slug }) => slug === benefit.slug) ?? {};
      const isAsWritten = benefit.name === name && benefit.description === description;
      const text = isAsWritten ? benefits?.[benefit.slug] : undefined;
      return text ? { ...benefit, name: text[0], description: text[1] } : benefit;
    }),
  };
}
