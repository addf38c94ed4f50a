import { isSoldLimit, type Catalogue } from '#domain/catalogue';

/**
 * A limit that an editor should look at before a year is sold. `below-held`: more places are held already, so none is sold. `sold-limit`: a benefit is sold as an
 * add-on although it alone limits a level, so others can take that level's places; a year of before this was refused can have one.
 */
export type LimitWarning =
  | Readonly<{ kind: 'below-held'; name: string; capacity: number; taken: number }>
  | Readonly<{ kind: 'sold-limit'; name: string; level: string }>;

/** How many places of the year are held, by slug. */
type Taken = Readonly<Record<string, Readonly<{ taken: number }>>>;

/** The limits of a year to look at: its levels on offer first, then its benefits. */
export function limitWarnings(
  { tiers, benefits }: Pick<Catalogue, 'tiers' | 'benefits'>,
  held: Readonly<Record<'levels' | 'benefits', Taken>>,
): LimitWarning[] {
  const belowHeld = (
    { slug, name, capacity }: Readonly<{ slug: string; name: string; capacity: number | null }>,
    of: Taken,
  ): LimitWarning[] => {
    const taken = of[slug]?.taken ?? 0;
    return capacity !== null && taken > capacity ? [{ kind: 'below-held', name, capacity, taken }] : [];
  };
  return [
    ...tiers.filter(({ published }) => published).flatMap((tier) => belowHeld(tier, held.levels)),
    ...benefits.flatMap((benefit): LimitWarning[] => {
      const level = isSoldLimit(benefit, tiers) && tiers.find(({ slug }) => slug === benefit.tiers[0]?.tier);
      return [
        ...belowHeld(benefit, held.benefits),
        ...(level ? [{ kind: 'sold-limit', name: benefit.name, level: level.name } as const] : []),
      ];
    }),
  ];
}
