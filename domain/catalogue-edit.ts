import {
  isSoldLimit,
  withBothConflicts,
  type Benefit,
  type BenefitText,
  type Catalogue,
  type Tier,
} from '#domain/catalogue';
import { foldCatalogueName, toFreeSlug } from '#domain/catalogue-slug';
import type { FieldError } from '#domain/field-error';
import { formParser, type FieldParser } from '#domain/field-parser';
import type { FormAnswers } from '#domain/form-answers';
import type { Currency, Money } from '#domain/money';
import { parseAmount } from '#domain/parse-amount';
import { TEXT_LIMITS } from '#domain/plain-text';
import { toAmountError } from '#domain/read-amount';

/** What was read of a form, or every error of its fields. */
type Read<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; errors: readonly FieldError[] }>;

/** A level as its form has it: without its slug, which never changes. */
export type LevelAnswers = Omit<Tier, 'slug'>;

/** A benefit as its form has it: without what its sponsors are asked for, which has forms of its own. `groupName` is the name of a group, new or not. */
export type BenefitAnswers = Omit<Benefit, 'slug' | 'group' | 'assets'> & Readonly<{ groupName: string }>;

/** The greatest number in a catalogue, as in its file. */
const MOST = 1_000_000;
const DESCRIPTION = 2_000;

const whole = (parser: FieldParser, field: string, least: number) =>
  parser.has(field) ? parser.whole(field, { least, greatest: MOST }) : null;

function readPrice(parser: FieldParser, currency: Currency, field: 'price' | 'addOnPrice' = 'price'): Money | null {
  const typed = parser.raw(field);
  const parsed = parseAmount(typeof typed === 'string' ? typed : '', currency, parser.numbers);
  if (parsed.ok) return parsed.money;
  const { code, limit } = toAmountError(parsed, field, currency);
  return parser.refuse(field, code, limit);
}

/** Reads `name`, `price`, `capacity` (empty: no limit), `logoWidth`, `order`, `published` and `soldApart`. Numbers are written as in the language `numbers`. */
export function readLevel(answers: FormAnswers, currency: Currency, numbers: string): Read<LevelAnswers> {
  const fields = ['name', 'price', 'capacity', 'logoWidth', 'order', 'published', 'soldApart'];
  const parser = formParser(answers, fields, numbers);
  const name = parser.text('name', { most: TEXT_LIMITS.name, needed: true });
  const price = readPrice(parser, currency);
  const capacity = whole(parser, 'capacity', 1);
  const logoWidth = parser.whole('logoWidth', { least: 1, greatest: MOST });
  const order = parser.whole('order', { least: 0, greatest: MOST });
  const published = parser.has('published');
  if (parser.errors.length > 0 || name === null || price === null || logoWidth === null || order === null)
    return { ok: false, errors: parser.errors };
  const apart = parser.has('soldApart') ? { soldApart: true } : {};
  return { ok: true, value: { name, price, capacity, logoWidth, order, published, ...apart } };
}

/** Reads `name-LANG` and `description-LANG` for each language; without both there is no translation. */
function readTranslations(parser: FieldParser, languages: readonly string[]): Record<string, BenefitText> {
  const read = languages.flatMap((lang) => {
    const description = parser.text(`description-${lang}`, { most: DESCRIPTION, lines: true }) ?? '';
    const name = parser.text(`name-${lang}`, { most: TEXT_LIMITS.name, needed: description !== '' });
    return name === null ? [] : [[lang, { name, description }] as const];
  });
  return Object.fromEntries(read);
}

/** What the form of a benefit asks about: the slugs of the levels and of the other benefits, and the other languages. Prices are written as in the language `numbers`. */
export type BenefitForm = Readonly<{
  levels: readonly string[];
  benefits: readonly string[];
  languages: readonly string[];
  currency: Currency;
  numbers: string;
}>;

/**
 * Reads `name`, `description`, `group`, `order`, `capacity`, `addOnPrice` (empty: nobody can add it), for each level `with-SLUG` (whether it includes the benefit) and
 * `quantity-SLUG` (a quantity alone includes it too), for each other benefit `conflict-SLUG`, and for each other language `name-LANG` and `description-LANG`.
 */
export function readBenefit(answers: FormAnswers, form: BenefitForm): Read<BenefitAnswers> {
  const { levels, benefits, languages, currency, numbers } = form;
  const asked = [
    ...['name', 'description', 'group', 'order', 'capacity', 'addOnPrice'],
    ...levels.flatMap((slug) => [`with-${slug}`, `quantity-${slug}`]),
    ...benefits.map((slug) => `conflict-${slug}`),
    ...languages.flatMap((lang) => [`name-${lang}`, `description-${lang}`]),
  ];
  const parser = formParser(answers, asked, numbers);
  const name = parser.text('name', { most: TEXT_LIMITS.name, needed: true });
  const description = parser.text('description', { most: DESCRIPTION, lines: true });
  const groupName = parser.text('group', { most: TEXT_LIMITS.name, needed: true });
  const order = parser.whole('order', { least: 0, greatest: MOST });
  const capacity = whole(parser, 'capacity', 1);
  const tiers = levels.flatMap((tier) => {
    const quantity = whole(parser, `quantity-${tier}`, 1);
    return quantity === null && !parser.has(`with-${tier}`) ? [] : [{ tier, quantity }];
  });
  const addOnPrice = parser.has('addOnPrice') ? readPrice(parser, currency, 'addOnPrice') : null;
  const conflicts = benefits.filter((slug) => parser.has(`conflict-${slug}`));
  const translations = readTranslations(parser, languages);
  if (parser.errors.length > 0 || name === null || groupName === null || order === null)
    return { ok: false, errors: parser.errors };
  const value = { name, description: description ?? '', groupName, order, capacity, tiers, conflicts, translations };
  return { ok: true, value: addOnPrice ? { ...value, addOnPrice } : value };
}

/** The position after all others. */
export function toNextOrder(list: readonly Readonly<{ order: number }>[]): number {
  return Math.min(MOST, Math.max(-1, ...list.map(({ order }) => order)) + 1);
}

type Named = Readonly<{ slug: string; name: string }>;

const hasName = (list: readonly Named[], name: string, except: string | null) =>
  list.some((each) => each.slug !== except && foldCatalogueName(each.name) === foldCatalogueName(name));

function put<T extends Named>(list: readonly T[], item: T): T[] {
  return list.some(({ slug }) => slug === item.slug)
    ? list.map((each) => (each.slug === item.slug ? item : each))
    : [...list, item];
}

/** The slug of something new: that of a removed one with the same name, so that its places count on, or else one of its own. */
function toNewSlug(name: string, listed: readonly Named[], removed: readonly Named[]): string {
  const before = removed.find((each) => foldCatalogueName(each.name) === foldCatalogueName(name));
  return (
    before?.slug ??
    toFreeSlug(
      name,
      [...listed, ...removed].map(({ slug }) => slug),
    )
  );
}

type Put<R> = Readonly<{ catalogue: Catalogue }> | Readonly<{ refused: 'name-taken' | R }>;

/**
 * The catalogue with a level changed, or added if `slug` is null. `name-taken`: another level has that name, or one that looks like it; `needs-capacity`: an add-on
 * would limit it.
 */
export function putLevel(
  catalogue: Catalogue,
  slug: string | null,
  level: LevelAnswers,
  removed: readonly Named[] = [],
): Put<'needs-capacity'> {
  const { tiers } = catalogue;
  if (hasName(tiers, level.name, slug)) return { refused: 'name-taken' };
  const own = slug ?? toNewSlug(level.name, tiers, removed);
  const changed = { slug: own, ...level };
  if (catalogue.benefits.some((benefit) => isSoldLimit(benefit, [changed]))) return { refused: 'needs-capacity' };
  return { catalogue: { ...catalogue, tiers: put(tiers, changed) } };
}

/**
 * The catalogue with a benefit changed, or added if `slug` is null; what it conflicts with is as the form has it. A group that is there already is meant, however its
 * name is written. `name-taken`: another benefit of that group has that name, or one that looks like it; `limits-level`: it is an add-on that would limit a level.
 */
export function putBenefit(
  catalogue: Catalogue,
  slug: string | null,
  { groupName, ...benefit }: BenefitAnswers,
  removed: readonly Named[] = [],
): Put<'limits-level'> {
  const { groups, benefits } = catalogue;
  const known = groups.find(({ name }) => foldCatalogueName(name) === foldCatalogueName(groupName));
  const group = known ?? { slug: toNewSlug(groupName, groups, []), name: groupName, order: groups.length };
  if (
    hasName(
      benefits.filter((each) => each.group === group.slug),
      benefit.name,
      slug,
    )
  )
    return { refused: 'name-taken' };
  const own = slug ?? toNewSlug(benefit.name, benefits, removed);
  const { assets = [] } = benefits.find((each) => each.slug === own) ?? {};
  const changed = { slug: own, ...benefit, group: group.slug, assets };
  if (isSoldLimit(changed, catalogue.tiers)) return { refused: 'limits-level' };
  const others = benefits.map((each) =>
    each.slug === own ? each : { ...each, conflicts: each.conflicts?.filter((other) => other !== own) },
  );
  return {
    catalogue: {
      ...catalogue,
      groups: known ? groups : [...groups, group],
      benefits: withBothConflicts(put(others, changed)),
    },
  };
}

/** The catalogue without a benefit. */
export function withoutBenefit(catalogue: Catalogue, slug: string): Catalogue {
  return { ...catalogue, benefits: withBothConflicts(catalogue.benefits.filter((each) => each.slug !== slug)) };
}
