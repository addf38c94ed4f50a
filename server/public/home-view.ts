import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { dayOf } from '#server/public/public-state';
import type { PublicState } from '#server/public/public-state-queries';

/** The campaign's figures at one moment. Dates are in the foundation's time zone; `asOf` is RFC 3339. */
export type Progress = Readonly<{
  goal: Money;
  promised: Money;
  received: Money;
  supporters: number;
  firstDay: CivilDate;
  lastDay: CivilDate;
  today: CivilDate;
  asOf: string;
}>;

/**
 * A programme with the amount promised to it, null if the campaign has too few supporters to show it or the figures cannot be read. `pledges` is how many pledges
 * that are, where the amount is small: below a hundredth of the goal. People then say more than money.
 */
export type WithPromised<Programme> = Programme & Readonly<{ promised: Money | null; pledges: number | null }>;

/** The campaign's figures at one moment, for the progress bar. */
export function toProgress({ figures, terms }: Pick<PublicState, 'figures' | 'terms'>): Progress {
  const { currency, promised, received, supporters, asOf } = figures;
  return {
    goal: terms.goal,
    promised: money(promised, currency),
    received: money(received, currency),
    supporters,
    firstDay: terms.firstDay,
    lastDay: terms.lastDay,
    today: dayOf(figures),
    asOf,
  };
}

/** Programmes with what is promised to each. */
export function toProgrammeViews<P extends Readonly<{ slug: string }>>(
  programmes: readonly P[],
  state: PublicState | null,
): WithPromised<P>[] {
  return programmes.map((programme) => {
    const row = state?.figures.byProgramme.find((each) => each.programme === programme.slug);
    if (!row || !state) return { ...programme, promised: null, pledges: null };
    const isSmall = row.pledges > 0 && row.promised * 100n < state.figures.goal;
    return {
      ...programme,
      promised: money(row.promised, state.figures.currency),
      pledges: isSmall ? row.pledges : null,
    };
  });
}
