import { ASSET_KINDS, ASSET_LIMITS, type BenefitAsset } from '#domain/benefit-asset';
import type { Benefit, Catalogue } from '#domain/catalogue';
import { foldCatalogueName, toFreeSlug } from '#domain/catalogue-slug';
import { parseCivilDate } from '#domain/civil-date';
import type { FieldError } from '#domain/field-error';
import { formParser } from '#domain/field-parser';
import type { FormAnswers } from '#domain/form-answers';

/** What a benefit needs of its sponsors, as its form has it: without its slug, which never changes. */
export type AssetAnswers = Omit<BenefitAsset, 'slug'>;

/** Reads `title`, `help`, `kind`, `choices` (one on each line, only of a choice) and `dueOn` (`YYYY-MM-DD`; empty: any day). */
export function readAsset(
  answers: FormAnswers,
): Readonly<{ ok: true; value: AssetAnswers }> | Readonly<{ ok: false; errors: readonly FieldError[] }> {
  const parser = formParser(answers, ['title', 'help', 'kind', 'choices', 'dueOn']);
  const title = parser.text('title', { most: ASSET_LIMITS.title, needed: true });
  const help = parser.text('help', { most: ASSET_LIMITS.help, lines: true });
  const kind = parser.choice('kind', ASSET_KINDS);
  const most = ASSET_LIMITS.choices * (ASSET_LIMITS.title + 1);
  const typed = kind === 'choice' ? parser.text('choices', { most, lines: true, needed: true }) : null;
  const lines = (typed ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const choices = [...new Set(lines)];
  if (typed !== null && choices.length < 2) parser.refuse('choices', 'too-small', 2);
  if (choices.length > ASSET_LIMITS.choices) parser.refuse('choices', 'too-large', ASSET_LIMITS.choices);
  if (choices.some((each) => each.length > ASSET_LIMITS.title))
    parser.refuse('choices', 'too-long', ASSET_LIMITS.title);
  const typedDay = parser.has('dueOn') ? parser.text('dueOn', { most: ASSET_LIMITS.title }) : null;
  const dueOn = typedDay === null ? null : (parseCivilDate(typedDay) ?? parser.refuse('dueOn', 'required'));
  if (parser.errors.length > 0 || title === null || kind === null) return { ok: false, errors: parser.errors };
  return { ok: true, value: { title, help: help ?? '', kind, choices, dueOn } };
}

const withAssets = (catalogue: Catalogue, { slug }: Benefit, assets: readonly BenefitAsset[]): Catalogue => ({
  ...catalogue,
  benefits: catalogue.benefits.map((each) => (each.slug === slug ? { ...each, assets } : each)),
});

/**
 * The catalogue with something that a benefit needs changed, or added if `slug` is null. `name-taken`: the benefit asks that already, in words that look the same;
 * `too-many`: it asks for as much as it can.
 */
export function putAsset(
  catalogue: Catalogue,
  benefit: Benefit,
  slug: string | null,
  asset: AssetAnswers,
): Readonly<{ catalogue: Catalogue }> | Readonly<{ refused: 'name-taken' | 'too-many' }> {
  const others = benefit.assets.filter((each) => each.slug !== slug);
  if (others.some(({ title }) => foldCatalogueName(title) === foldCatalogueName(asset.title)))
    return { refused: 'name-taken' };
  if (slug !== null) {
    const assets = benefit.assets.map((each) => (each.slug === slug ? { slug, ...asset } : each));
    return { catalogue: withAssets(catalogue, benefit, assets) };
  }
  if (others.length >= ASSET_LIMITS.assets) return { refused: 'too-many' };
  const taken = others.map((each) => each.slug);
  return { catalogue: withAssets(catalogue, benefit, [...others, { slug: toFreeSlug(asset.title, taken), ...asset }]) };
}

/** The catalogue without something that a benefit needed. */
export function withoutAsset(catalogue: Catalogue, benefit: Benefit, slug: string): Catalogue {
  return withAssets(
    catalogue,
    benefit,
    benefit.assets.filter((each) => each.slug !== slug),
  );
}
