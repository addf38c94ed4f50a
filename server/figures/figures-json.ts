import { DEFINITIONS, fulfilmentRate, withSmallGroupsHidden, type Figures } from '#domain/figures';
import { toSafeNumber } from '#domain/money';

/** The figures as `GET /api/v1/figures` gives them: integers of minor units beside their currency. */
export function toFiguresJson(all: Figures) {
  const figures = withSmallGroupsHidden(all);
  return {
    asOf: figures.asOf,
    campaign: figures.campaign,
    currency: figures.currency,
    goal: toSafeNumber(figures.goal),
    promised: toSafeNumber(figures.promised),
    received: toSafeNumber(figures.received),
    expected: toSafeNumber(figures.expected),
    overdue: toSafeNumber(figures.overdue),
    excess: toSafeNumber(figures.excess),
    fulfilmentRate: fulfilmentRate(figures),
    supporters: figures.supporters,
    pledges: figures.pledges,
    inReview: figures.inReview,
    hoursPerMonth: figures.hoursPerMonth,
    byKind: figures.byKind.map(({ kind, promised, received, pledges }) => ({
      kind,
      promised: toSafeNumber(promised),
      received: toSafeNumber(received),
      pledges,
    })),
    byProgramme: figures.byProgramme.map(({ programme, promised, received }) => ({
      programme,
      promised: toSafeNumber(promised),
      received: toSafeNumber(received),
    })),
    definitions: DEFINITIONS,
  };
}
