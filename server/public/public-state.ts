import type { CivilDate } from '#domain/civil-date';
import type { Figures } from '#domain/figures';
import { today } from '#server/clock';
import { findPaidYears } from '#server/organisation/sponsor-queries';
import { staleIfError } from '#server/public/stale-if-error';
import { readPublicState } from '#server/public/public-state-queries';
import { readCurrentCampaign } from '#server/campaign/campaign-queries';
import { findRecentSupporters, SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';

/** What public pages show of the database, at one moment, with its time. Null only in a build or before the database was reached. */
export const getPublicState = staleIfError('public-state', readPublicState);

/** The civil date of the figures. */
export function dayOf(figures: Pick<Figures, 'asOf'>): CivilDate {
  return today(new Date(figures.asOf));
}

/**
 * The first page of the current campaign's supporters who want to be named. It is separate so that only pages that show it load it. Null under the
 * same conditions as the public state.
 */
export const getPublicSupporters = staleIfError('public-supporters', async () =>
  findRecentSupporters(await readCurrentCampaign(), SUPPORTERS_PAGE),
);

/** The years that today's sponsors have paid for; only their own pages load it. Null under the same conditions. */
export const getPaidYears = staleIfError('paid-years', findPaidYears);
