/** Where money that arrived is: it settles instalments, is more than its pledge promised, waits for its pledge to be accepted, has no pledge, is for none, or was sent back. */
export const RECEIVED_PARTS = ['allocated', 'excess', 'kept', 'unmatched', 'set-aside', 'sent-back'] as const;

/** One of them. */
export type ReceivedPart = (typeof RECEIVED_PARTS)[number];
