/** For how many hours an offered place is reserved. The database refuses a longer offer. */
export const OFFER_HOURS = 72;

/** For how many days an account shows that an offer has ended, and its answers are kept to join again. */
export const KEPT_DAYS = 30;

/**
 * What became of an entry of a waiting list: it waits, is offered a place, took it, let the offer end, left, or is set aside because another entry of the same
 * organisation counts.
 */
export const WAITING_STATES = ['waiting', 'offered', 'taken', 'expired', 'left', 'merged'] as const;

/** The state of an entry of a waiting list. */
export type WaitingState = (typeof WAITING_STATES)[number];

/** The state as it is at a time: an offer that has ended has expired, even before the job has passed the place on. */
export function waitingStateAt(
  entry: Readonly<{ state: WaitingState; offerUntil: Date | null }>,
  at: Date,
): WaitingState {
  const hasEnded = entry.state === 'offered' && entry.offerUntil !== null && entry.offerUntil <= at;
  return hasEnded ? 'expired' : entry.state;
}

/** When an offer made at a time ends. */
export function offerEnd(at: Date): Date {
  return new Date(at.getTime() + OFFER_HOURS * 3_600_000);
}
