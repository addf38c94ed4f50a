import { z } from 'zod';

import {
  parseCatalogue,
  toCatalogueJson,
  toProblems,
  type Benefit,
  type Catalogue,
  type CatalogueProblem,
  type ParsedCatalogue,
  type Tier,
} from '#domain/catalogue';
import { toCatalogueSlug } from '#domain/catalogue-slug';
import { civilDate } from '#domain/civil-date';
import { majorUnits, type Currency } from '#domain/money';

const Pk = z.int();
const Year = z.int().nullable();
const row = <M extends string, F extends z.ZodRawShape>(model: M, fields: F) =>
  z.object({ model: z.literal(model), pk: Pk, fields: z.object(fields) });

const Package = row('sponsors.sponsorshippackage', {
  name: z.string(),
  slug: z.string(),
  order: z.int(),
  sponsorship_amount: z.int().min(0),
  advertise: z.boolean(),
  logo_dimension: z.int(),
  year: Year,
});
const Program = row('sponsors.sponsorshipprogram', { name: z.string(), order: z.int() });
const BenefitRow = row('sponsors.sponsorshipbenefit', {
  name: z.string(),
  description: z.string(),
  program: Pk,
  order: z.int(),
  capacity: z.int().nullable(),
  soft_capacity: z.boolean(),
  /** Fixtures of before 2022 may lack it. */
  unavailable: z.boolean().default(false),
  year: Year,
  packages: z.array(Pk),
  conflicts: z.array(Pk).default([]),
});
const Feature = row('sponsors.benefitfeatureconfiguration', { benefit: Pk });
const Quantity = row('sponsors.tieredbenefitconfiguration', { package: Pk, quantity: z.int() });

const asset = <M extends string>(model: M) =>
  row(model, {
    internal_name: z.string(),
    label: z.string(),
    help_text: z.string(),
    due_date: z.iso.date().nullable(),
  });
const Picture = asset('sponsors.requiredimgassetconfiguration');
const Text = asset('sponsors.requiredtextassetconfiguration');
const Response = asset('sponsors.requiredresponseassetconfiguration');

const Known = z.discriminatedUnion('model', [Package, Program, BenefitRow, Feature, Quantity, Picture, Text, Response]);
const Fixture = z.array(z.looseObject({ model: z.string() }));
const KNOWN: ReadonlySet<string> = new Set(Known.options.map((option) => option.shape.model.value));

type KnownRow = z.infer<typeof Known>;
type RowOf<M extends KnownRow['model']> = Extract<KnownRow, { model: M }>;

/** What the site asks of a sponsor: a response is yes or no there. */
const ASSETS = [
  ['sponsors.requiredimgassetconfiguration', 'image', []],
  ['sponsors.requiredtextassetconfiguration', 'text', []],
  ['sponsors.requiredresponseassetconfiguration', 'choice', ['Yes', 'No']],
] as const;

/** Slugs by key. Equal slugs are numbered in the order of their keys, so a second import gives the same slugs. */
function toSlugs(rows: readonly Readonly<{ pk: number; fields: Readonly<{ name: string }> }>[]): Map<number, string> {
  const taken = new Map<string, number>();
  const sorted = rows.toSorted((a, b) => a.pk - b.pk);
  return new Map(
    sorted.map(({ pk, fields }) => {
      const slug = toCatalogueSlug(fields.name);
      const nth = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, nth);
      return [pk, nth === 1 ? slug : `${slug}-${nth}`];
    }),
  );
}

function toTier({ fields }: RowOf<'sponsors.sponsorshippackage'>, currency: Currency): Tier {
  const { slug, order, sponsorship_amount, advertise, logo_dimension } = fields;
  const price = majorUnits(sponsorship_amount, currency);
  return {
    slug,
    name: fields.name.trim(),
    order,
    price,
    capacity: null,
    logoWidth: logo_dimension,
    // A level without a price cannot be pledged for.
    published: advertise && sponsorship_amount > 0,
  };
}

/**
 * Reads a `sponsors` fixture of python.org's site (Django's dumpdata) as a catalogue: packages become levels, programs become groups. The fixture has
 * no currency, so the caller provides it. Quantities are separate rows with the same key as the feature that names the benefit. A soft capacity is
 * not a limit. It has no prices for single benefits. If there are several years, only the latest is read. Benefits that are unavailable, or that only levels of other years include, are left out.
 */
export function parseSponsorsFixture(json: unknown, currency: Currency): ParsedCatalogue {
  const fixture = Fixture.safeParse(json);
  if (!fixture.success) return { ok: false, problems: toProblems(fixture.error) };
  const parsed = z.array(Known).safeParse(fixture.data.filter(({ model }) => KNOWN.has(model)));
  if (!parsed.success) return { ok: false, problems: toProblems(parsed.error) };
  const of = <M extends KnownRow['model']>(model: M): RowOf<M>[] =>
    parsed.data.filter((each): each is RowOf<M> => each.model === model);

  const allPackages = of('sponsors.sponsorshippackage');
  const year = Math.max(...allPackages.map(({ fields }) => fields.year ?? 0));
  if (allPackages.length === 0 || year < 1)
    return { ok: false, problems: [{ path: '', problem: 'no package has a year' }] };
  const packages = allPackages.filter(({ fields }) => fields.year === year);
  const tierSlugs = new Map(packages.map(({ pk, fields }) => [pk, fields.slug]));
  const programs = of('sponsors.sponsorshipprogram');
  const groupSlugs = toSlugs(programs);
  const rows = of('sponsors.sponsorshipbenefit').filter(
    ({ fields }) =>
      fields.year === year &&
      !fields.unavailable &&
      (fields.packages.length === 0 || fields.packages.some((key) => tierSlugs.has(key))),
  );
  const benefitSlugs = toSlugs(rows);
  const benefitOf = new Map(of('sponsors.benefitfeatureconfiguration').map(({ pk, fields }) => [pk, fields.benefit]));
  const quantities = new Map(
    of('sponsors.tieredbenefitconfiguration').map(({ pk, fields }) => [
      `${benefitOf.get(pk)} ${fields.package}`,
      fields.quantity,
    ]),
  );
  const assets = ASSETS.flatMap(([model, kind, choices]) =>
    of(model).map(({ pk, fields }) => ({
      benefit: benefitOf.get(pk),
      asset: {
        slug: toCatalogueSlug(fields.internal_name),
        kind,
        title: fields.label.trim(),
        help: fields.help_text.trim(),
        choices,
        dueOn: fields.due_date === null ? null : civilDate(fields.due_date),
      },
    })),
  );

  const toBenefit = ({ pk, fields }: (typeof rows)[number]): Benefit => ({
    slug: benefitSlugs.get(pk) ?? '',
    name: fields.name.replace(/\s+/g, ' ').trim(),
    description: fields.description.trim(),
    group: groupSlugs.get(fields.program) ?? `program-${fields.program}`,
    order: fields.order,
    capacity: fields.soft_capacity ? null : fields.capacity,
    tiers: fields.packages.flatMap((key) => {
      const tier = tierSlugs.get(key);
      return tier === undefined ? [] : [{ tier, quantity: quantities.get(`${pk} ${key}`) ?? null }];
    }),
    conflicts: fields.conflicts.flatMap((key) => benefitSlugs.get(key) ?? []),
    assets: assets.filter(({ benefit }) => benefit === pk).map(({ asset }) => asset),
  });
  const catalogue: Catalogue = {
    year,
    currency,
    groups: programs.map(({ pk, fields }) => ({
      slug: groupSlugs.get(pk) ?? '',
      name: fields.name.trim(),
      order: fields.order,
    })),
    tiers: packages.map((each) => toTier(each, currency)),
    benefits: rows.map(toBenefit),
  };
  const checked = parseCatalogue(toCatalogueJson(catalogue));
  const sources = { tiers: packages, benefits: rows, groups: programs };
  return checked.ok ? checked : { ok: false, problems: checked.problems.map((each) => toSource(each, sources)) };
}

/** A problem of the catalogue with its row in the fixture: `sponsors.sponsorshipbenefit 10: capacity`. */
function toSource(
  { path, problem }: CatalogueProblem,
  sources: Readonly<Record<string, readonly Readonly<{ model: string; pk: number }>[]>>,
): CatalogueProblem {
  const [list = '', position, ...field] = path.split('.');
  const row = sources[list]?.[Number(position)];
  return row ? { path: `${row.model} ${row.pk}: ${field.join('.')}`, problem } : { path, problem };
}
