import { lastKnown } from '#server/site/last-known';
import { findRecentSupporters, SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';

/** The first page of supporters who wish to be named, kept apart so that only pages that show it carry it; null as the public state is. */
export const getPublicSupporters = lastKnown('public-supporters', () => findRecentSupporters(SUPPORTERS_PAGE));
