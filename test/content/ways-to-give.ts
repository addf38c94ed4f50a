import { mapLanguages } from '#content/in-each-language';
import type { PledgeKind } from '#domain/pledge-kind';

export type WayToGive = {
  slug: PledgeKind;
  name: string;
  who: string;
  cost: string;
  costNote: string;
  gets: readonly string[];
  vote: string;
  shown: string;
  paysFor: string;
  act: string;
};

const COSTS = [
  { slug: 'one-time', name: 'A gift', cost: 'From {least}', costNote: 'Any amount' },
  {
    slug: 'membership',
    name: 'A membership',
    cost: '{price} a year',
    costNote: 'From {membershipLeast}, or {hours} hours',
  },
  { slug: 'sponsorship', name: 'A sponsorship', cost: 'From {lowestLevel} a year', costNote: '{levels} levels' },
] as const;

export const WAYS_TO_GIVE = mapLanguages((code): readonly WayToGive[] =>
  COSTS.map((way) => ({
    ...way,
    name: `${way.name} (${code})`,
    who: 'For anyone',
    gets: ['A page to follow it'],
    vote: 'No vote',
    shown: 'As you like',
    paysFor: 'The tests',
    act: `Choose ${way.slug}`,
  })),
);
