import { staleIfError } from '#server/public/stale-if-error';
import { findRecentSupporters, SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';

/** The first page of supporters who wish to be named, kept apart so that only pages that show it carry it; null as the public state is. */
export const getPublicSupporters = staleIfError('public-supporters', () => findRecentSupporters(SUPPORTERS_PAGE));
