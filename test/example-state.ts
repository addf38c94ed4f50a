import { exampleTerms } from '#test/example-campaign';
import { withSmallGroupsHidden, type Figures } from '#domain/figures';
import type { ShownSponsor } from '#server/organisation/sponsor-queries';
import type { PublicState } from '#server/public/public-state-queries';

const NOTHING: Figures = {
  asOf: '2026-11-21T09:12:00Z',
  campaign: exampleTerms.slug,
  currency: 'USD',
  goal: exampleTerms.goal.amount,
  promised: 0n,
  received: 0n,
  expected: 0n,
  overdue: 0n,
  excess: 0n,
  fellDue: 0n,
  receivedOfFellDue: 0n,
  supporters: 0,
  pledges: 0,
  inReview: 0,
  hoursPerMonth: 0,
  byKind: [],
  byProgramme: [],
  byMonth: [],
};

/** Figures for tests, with nothing promised. */
export const noFigures = NOTHING;

/** Figures for tests: this amount promised in whole dollars, a third of it received, by three supporters. */
export function someFigures(dollars: number): Figures {
  const promised = BigInt(dollars) * 100n;
  const received = promised / 3n;
  return {
    ...NOTHING,
    promised,
    received,
    expected: promised - received,
    fellDue: received,
    receivedOfFellDue: received,
    supporters: 3,
    pledges: 3,
    byKind: [{ kind: 'one-time', promised, received, pledges: 3 }],
    byProgramme: [{ programme: 'grants', promised, received, pledges: 1 }],
    byMonth: [{ from: '2026-11', until: '2026-11', promised, received }],
  };
}

type Change = Readonly<{
  figures?: Figures;
  terms?: Partial<PublicState['terms']>;
  sponsors?: readonly ShownSponsor[];
  programmeSupporters?: PublicState['programmeSupporters'];
}>;

/** The state of public pages for tests: the example campaign with the given changes. */
export function exampleState({
  figures = NOTHING,
  terms = {},
  sponsors = [],
  programmeSupporters = {},
}: Change = {}): PublicState {
  return {
    figures: withSmallGroupsHidden(figures),
    terms: { ...exampleTerms, ...terms },
    catalogue: null,
    earlier: [],
    sponsors,
    programmeSupporters,
  };
}

/** A sponsor for tests. */
export function exampleSponsor(organisation: string, more: Partial<ShownSponsor> = {}): ShownSponsor {
  return {
    organisation,
    slug: organisation.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    tier: 'partner',
    tierName: 'Partner',
    tierOrder: 5,
    logoWidth: 225,
    since: 2026,
    years: 1,
    website: 'https://sponsor.example/',
    description: '',
    socialLinks: [],
    logos: [],
    ...more,
  };
}
