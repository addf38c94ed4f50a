import { z } from 'zod';

import { AssetJson, ASSET_LIMITS, type BenefitAsset } from '#domain/benefit-asset';
import { isCurrency } from '#domain/currency';
import { isStorable } from '#domain/plain-text';
import { money, toSafeNumber, type Currency, type Money } from '#domain/money';

/** A level that a sponsor can pledge for a year. */
export type Tier = Readonly<{
  slug: string;
  name: string;
  /** Position in the list, starting with 0. */
  order: number;
  /** For one year. */
  price: Money;
  /** How many sponsors it has room for; null: no limit of its own. */
  capacity: number | null;
  /** Maximum width of a sponsor's logo in pixels. */
  logoWidth: number;
  /** Whether it is offered to everyone. */
  published: boolean;
  /** It is an offer of its own, not a level above or below others. */
  soldApart?: boolean;
}>;

/** The quantity of a benefit that a level includes; null: included without a quantity. */
export type TierQuantity = Readonly<{ tier: string; quantity: number | null }>;

/** The texts of a benefit in one language. */
export type BenefitText = Readonly<{ name: string; description: string }>;

/** A benefit of levels. `group` and each `tier` are slugs. */
export type Benefit = Readonly<{
  slug: string;
  name: string;
  description: string;
  group: string;
  order: number;
  /** How many sponsors can have it; null: no limit. */
  capacity: number | null;
  tiers: readonly TierQuantity[];
  /** The price for a year at which a sponsor can add it to a level without it; left out: nobody can. */
  addOnPrice?: Money;
  /** The slugs of benefits that nobody can add beside it, in order. Each of two that conflict names the other. */
  conflicts?: readonly string[];
  /** What its sponsors are asked for. */
  assets: readonly BenefitAsset[];
  /** Its texts in other languages, by the language's code. A catalogue that is written without them leaves those that are stored. */
  translations?: Readonly<Record<string, BenefitText>>;
}>;

/** What a supporting membership costs for a year: the price, and the least that anybody may choose. */
export type MembershipPrice = Readonly<{ price: Money; least: Money }>;

/** Benefits that are listed together. */
export type BenefitGroup = Readonly<{ slug: string; name: string; order: number }>;

/** The levels and benefits of one year, with prices in one currency. */
export type Catalogue = Readonly<{
  year: number;
  currency: Currency;
  groups: readonly BenefitGroup[];
  tiers: readonly Tier[];
  benefits: readonly Benefit[];
  /** Null: as the campaign has it. A catalogue that is written without it leaves what is stored. */
  membership?: MembershipPrice | null;
}>;

/** A problem of a catalogue and its path, such as `benefits.3.group`. It is text for the person who imports the catalogue. */
export type CatalogueProblem = Readonly<{ path: string; problem: string }>;

/** The catalogue, or all its problems. */
export type ParsedCatalogue =
  Readonly<{ ok: true; catalogue: Catalogue }> | Readonly<{ ok: false; problems: readonly CatalogueProblem[] }>;

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single dashes')
  .max(100);
const UNSTORABLE = 'has a character that cannot be stored';
const Name = z.string().trim().min(1).max(200).refine(isStorable, UNSTORABLE);
// The largest integer in a catalogue: far above real values, below the limit of a database integer.
const MOST = 1_000_000;
const Place = z.int().min(0).max(MOST);
const Count = z.int().min(1).max(MOST);
const Description = z.string().trim().max(2_000).refine(isStorable, UNSTORABLE);
const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be the code of a language');

const CatalogueJson = z.strictObject({
  year: z.int().min(1900).max(9999),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 code'),
  membership: z
    .strictObject({ price: z.int().min(1), least: z.int().min(1) })
    .nullable()
    .optional(),
  groups: z.array(z.strictObject({ slug: Slug, name: Name, order: Place })),
  tiers: z
    .array(
      z.strictObject({
        slug: Slug,
        name: Name,
        order: Place,
        price: z.int().min(0),
        capacity: Count.nullable(),
        logoWidth: Count,
        published: z.boolean(),
        // This and the next two are left out in the files of before there were any.
        soldApart: z.boolean().optional(),
      }),
    )
    .min(1),
  benefits: z.array(
    z.strictObject({
      slug: Slug,
      name: Name,
      description: Description,
      group: Slug,
      order: Place,
      capacity: Count.nullable(),
      tiers: z.array(z.strictObject({ tier: Slug, quantity: Count.nullable() })),
      addOnPrice: z.int().min(1).nullable().optional(),
      conflicts: z.array(Slug).optional(),
      // Left out in the files of before there were any.
      assets: z.array(AssetJson).max(ASSET_LIMITS.assets).default([]),
      translations: z.record(LanguageCode, z.strictObject({ name: Name, description: Description })).optional(),
    }),
  ),
});

const slugOf = ({ slug }: Readonly<{ slug: string }>) => slug;
const problemIf = (isWrong: unknown, path: string, problem: string) => (isWrong ? [{ path, problem }] : []);

function repeats(at: string, slugs: readonly string[]): CatalogueProblem[] {
  return slugs.flatMap((slug, i) =>
    problemIf(slugs.indexOf(slug) !== i, at.replace('*', String(i)), `"${slug}" is there twice`),
  );
}

/**
 * Whether a benefit is sold as an add-on although it limits a level: only that level includes it, and the level has no capacity of its own (`placesOf`). The level would
 * be sold to more than get the benefit.
 */
export function isSoldLimit({ capacity, addOnPrice, tiers: included }: Benefit, tiers: readonly Tier[]): boolean {
  const [only, ...others] = included;
  const isLimit = capacity !== null && others.length === 0;
  return !!addOnPrice && isLimit && tiers.some((tier) => tier.slug === only?.tier && tier.capacity === null);
}

/** Problems that the schema cannot check: duplicate slugs, unknown groups and levels, a free level offered for sale, an add-on that limits a level. */
function problemsOf(catalogue: Catalogue): CatalogueProblem[] {
  const { groups, tiers, benefits, membership } = catalogue;
  const unknown = (list: readonly { slug: string }[], slug: string, path: string): CatalogueProblem[] =>
    list.some((each) => each.slug === slug) ? [] : [{ path, problem: `"${slug}" is not in this catalogue` }];
  return [
    ...problemIf(
      membership && membership.least.amount > membership.price.amount,
      'membership.least',
      'must not be more than the price',
    ),
    ...repeats('groups.*.slug', groups.map(slugOf)),
    ...repeats('tiers.*.slug', tiers.map(slugOf)),
    ...repeats('benefits.*.slug', benefits.map(slugOf)),
    ...tiers.flatMap(({ published, price }, i) =>
      problemIf(published && price.amount === 0n, `tiers.${i}.price`, 'a published level needs a price'),
    ),
    ...benefits.flatMap((benefit, i) => [
      ...unknown(groups, benefit.group, `benefits.${i}.group`),
      ...benefit.tiers.flatMap(({ tier }, n) => unknown(tiers, tier, `benefits.${i}.tiers.${n}.tier`)),
      ...repeats(
        `benefits.${i}.tiers.*.tier`,
        benefit.tiers.map(({ tier }) => tier),
      ),
      ...(benefit.conflicts ?? []).flatMap((slug, n) =>
        slug === benefit.slug
          ? [{ path: `benefits.${i}.conflicts.${n}`, problem: `"${slug}" cannot conflict with itself` }]
          : unknown(benefits, slug, `benefits.${i}.conflicts.${n}`),
      ),
      ...problemIf(
        isSoldLimit(benefit, tiers),
        `benefits.${i}.addOnPrice`,
        'an add-on cannot limit a level that has no capacity of its own',
      ),
      ...repeats(`benefits.${i}.assets.*.slug`, benefit.assets.map(slugOf)),
    ]),
  ];
}

/** Returns a valid catalogue, or its problems. @public A test beside a foundation's content may use it. */
export function checkCatalogue(catalogue: Catalogue): ParsedCatalogue {
  const problems = problemsOf(catalogue);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue };
}

/** Converts Zod's issues to problems. */
export function toProblems(error: z.ZodError): CatalogueProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
}

/** Returns benefits of which each of two that conflict names the other, by slug; those that are not in the list are left out. */
export function withBothConflicts<B extends Pick<Benefit, 'slug' | 'conflicts'>>(benefits: readonly B[]): B[] {
  return benefits.map((benefit) => {
    const conflicts = benefits.flatMap(({ slug, conflicts: others = [] }) =>
      slug !== benefit.slug && (benefit.conflicts?.includes(slug) || others.includes(benefit.slug)) ? [slug] : [],
    );
    const { conflicts: _, ...rest } = benefit;
    return (conflicts.length > 0 ? { ...rest, conflicts: conflicts.toSorted() } : rest) as B;
  });
}

/** A catalogue in our own JSON format, which `parseCatalogue` reads. @throws RangeError for a price that is not a safe integer. */
export function toCatalogueJson(catalogue: Catalogue): object {
  const { tiers, benefits, membership, ...rest } = catalogue;
  return {
    ...rest,
    // Also null: a file that leaves it out would keep a price that was set since.
    membership: membership
      ? { price: toSafeNumber(membership.price.amount), least: toSafeNumber(membership.least.amount) }
      : null,
    tiers: tiers.map((tier) => ({ ...tier, price: toSafeNumber(tier.price.amount) })),
    benefits: benefits.map(({ addOnPrice, ...benefit }) =>
      addOnPrice ? { ...benefit, addOnPrice: toSafeNumber(addOnPrice.amount) } : benefit,
    ),
  };
}

/** Reads a catalogue from our own JSON format: the shape of `Catalogue`, but prices are integers of minor units of its `currency`. */
export function parseCatalogue(json: unknown): ParsedCatalogue {
  const parsed = CatalogueJson.safeParse(json);
  if (!parsed.success) return { ok: false, problems: toProblems(parsed.error) };
  const { currency, tiers, benefits, membership, ...rest } = parsed.data;
  const toPrice = (minor: number) => money(BigInt(minor), currency);
  const checked = checkCatalogue({
    ...rest,
    currency,
    ...(membership !== undefined && {
      membership: membership && { price: toPrice(membership.price), least: toPrice(membership.least) },
    }),
    tiers: tiers.map(({ soldApart, ...tier }) => ({
      ...tier,
      price: toPrice(tier.price),
      ...(soldApart ? { soldApart } : {}),
    })),
    benefits: benefits.map(({ addOnPrice, ...benefit }) =>
      addOnPrice ? { ...benefit, addOnPrice: toPrice(addOnPrice) } : benefit,
    ),
  });
  if (!checked.ok) return checked;
  return { ok: true, catalogue: { ...checked.catalogue, benefits: withBothConflicts(checked.catalogue.benefits) } };
}
