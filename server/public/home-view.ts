import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { dayOf } from '#server/public/public-state';
import { supportersToShow } from '#server/public/supporters-to-show';
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
 * A programme with the amount promised to it, null if the campaign has too few supporters to show it or the figures cannot be read. `supporters` is from how many
 * people that is, where the amount is small (`supportersToShow`).
 */
export type WithPromised<Programme> = Programme & Readonly<{ promised: Money | null; supporters: number | null }>;

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
    if (!row || !state) return { ...programme, promised: null, supporters: null };
    return {
      ...programme,
      promised: money(row.promised, state.figures.currency),
      supporters: supportersToShow(programme.slug, state),
    };
  });
}
