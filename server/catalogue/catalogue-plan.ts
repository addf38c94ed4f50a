import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

const FIELDS = [
  'name',
  'description',
  'groupName',
  'position',
  'price',
  'capacity',
  'logoWidth',
  'soldApart',
  'addOnPrice',
  'conflicts',
  'translations',
  'assets',
  'membershipPrice',
  'membershipLeast',
] as const;

/** A field of a level or benefit that a change sets, before and after. Prices are in minor units. */
export type PlanField = Readonly<{
  field: (typeof FIELDS)[number];
  before: string | number | null;
  after: string | number | null;
}>;

/** One change of a catalogue, for people. `level` and `benefit` are names. */
export type PlanLine =
  | Readonly<{ kind: 'level-added' | 'level-gone' | 'level-back' | 'benefit-added' | 'benefit-gone'; name: string }>
  | Readonly<{ kind: 'membership-changed'; fields: readonly PlanField[] }>
  | Readonly<{ kind: 'level-changed' | 'benefit-changed'; name: string; fields: readonly PlanField[] }>
  | Readonly<{ kind: 'included'; level: string; benefit: string; quantity: number | null }>
  | Readonly<{ kind: 'no-longer-included'; level: string; benefit: string }>;

const Row = z.looseObject({ slug: z.string(), name: z.string().optional(), published: z.boolean().optional() });
const Link = z.object({ tier: z.string(), benefit: z.string(), quantity: z.number().nullable() });
const Membership = z.object({ membershipPrice: z.string().nullable(), membershipLeast: z.string().nullable() });
const Side = z.object({
  membership: Membership.optional(),
  tiers: z.array(Row),
  benefits: z.array(Row),
  links: z.array(Link),
});
const Change = z.object({ before: Side, after: Side });

type RowOf = z.output<typeof Row>;

/** Texts in other languages, conflicts, what sponsors are asked for, and yes or no, as one text. */
function toScalar(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

function toFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): PlanField[] {
  return FIELDS.flatMap((field) => {
    if (isDeepStrictEqual(before[field], after[field])) return [];
    const [was, is] = [toScalar(before[field]), toScalar(after[field])];
    return field in after && was !== is ? [{ field, before: was, after: is }] : [];
  });
}

function toLines(kind: 'level' | 'benefit', before: RowOf | undefined, after: RowOf, named: string): PlanLine[] {
  if (!before?.published) {
    if (!after.published) return before ? changedLine(kind, before, after, named) : [];
    const isLevelBack = kind === 'level' && before !== undefined;
    return [
      { kind: isLevelBack ? 'level-back' : `${kind}-added`, name: named },
      ...(isLevelBack ? changedLine(kind, before, after, named) : []),
    ];
  }
  if (!after.published) return [{ kind: `${kind}-gone`, name: named }];
  return changedLine(kind, before, after, named);
}

function changedLine(kind: 'level' | 'benefit', before: RowOf, after: RowOf, name: string): PlanLine[] {
  const fields = toFields(before, after);
  return fields.length > 0 ? [{ kind: `${kind}-changed`, name, fields }] : [];
}

/**
 * What a change did, or would do, as lines for people: from the data of its event, or from what `writeCatalogue` returned. `names` are the names of levels and
 * benefits that the change does not mention, by slug.
 */
export function toPlan(change: unknown, names: Readonly<Record<string, string>> = {}): PlanLine[] {
  const plain: unknown = JSON.parse(
    JSON.stringify(change ?? null, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  );
  const parsed = Change.safeParse(plain);
  if (!parsed.success) return [];
  const { before, after } = parsed.data;
  const rows = [...before.tiers, ...before.benefits, ...after.tiers, ...after.benefits];
  const known = { ...names, ...Object.fromEntries(rows.flatMap(({ slug, name }) => (name ? [[slug, name]] : []))) };
  const nameOf = (slug: string) => known[slug] ?? slug;
  const linesOf = (kind: 'level' | 'benefit', was: readonly RowOf[], is: readonly RowOf[]) =>
    is.flatMap((row) =>
      toLines(
        kind,
        was.find(({ slug }) => slug === row.slug),
        row,
        row.name ?? nameOf(row.slug),
      ),
    );
  const isGone = (link: z.output<typeof Link>) =>
    !after.links.some(({ tier, benefit }) => tier === link.tier && benefit === link.benefit);
  const membership = before.membership && after.membership ? toFields(before.membership, after.membership) : [];
  return [
    ...(membership.length > 0 ? [{ kind: 'membership-changed' as const, fields: membership }] : []),
    ...linesOf('level', before.tiers, after.tiers),
    ...linesOf('benefit', before.benefits, after.benefits),
    ...after.links.map(({ tier, benefit, quantity }) => ({
      kind: 'included' as const,
      level: nameOf(tier),
      benefit: nameOf(benefit),
      quantity,
    })),
    ...before.links.filter(isGone).map(({ tier, benefit }) => ({
      kind: 'no-longer-included' as const,
      level: nameOf(tier),
      benefit: nameOf(benefit),
    })),
  ];
}
