import { readCurrentCampaign } from '#server/campaign/campaign-queries';
import { staleIfError } from '#server/public/stale-if-error';
import { findRecentSupporters, SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';

/** The first page of the current campaign's supporters who wish to be named, kept apart so that only pages that show it carry it; null as the public state is. */
export const getPublicSupporters = staleIfError('public-supporters', async () =>
  findRecentSupporters(await readCurrentCampaign(), SUPPORTERS_PAGE),
);
