import { DEFINITIONS, fulfilmentRate, withSmallGroupsHidden, type Figures } from '#domain/figures';

/** The response of `GET /api/v1/figures`: integers of any size in minor units, with their currency. Serialise it with `stringifyExactJson`. */
export function toFiguresJson(all: Figures) {
  const figures = withSmallGroupsHidden(all);
  return {
    asOf: figures.asOf,
    campaign: figures.campaign,
    currency: figures.currency,
    goal: figures.goal,
    promised: figures.promised,
    received: figures.received,
    expected: figures.expected,
    overdue: figures.overdue,
    excess: figures.excess,
    fulfilmentRate: fulfilmentRate(figures),
    supporters: figures.supporters,
    pledges: figures.pledges,
    inReview: figures.inReview,
    hoursPerMonth: figures.hoursPerMonth,
    byKind: figures.byKind.map(({ kind, promised, received, pledges }) => ({
      kind,
      promised,
      received,
      pledges,
    })),
    byProgramme: figures.byProgramme.map(({ programme, promised, received }) => ({
      programme,
      promised,
      received,
    })),
    definitions: DEFINITIONS,
  };
}
