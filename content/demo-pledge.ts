/** A pledge of the demonstration: the body of `POST /api/v1/pledges`, made so many days ago, and what happened to it since. */
export type DemoPledge = {
  key: string;
  by: string;
  daysAgo: number;
  body: Readonly<Record<string, unknown>>;
  /** What reviewers did, in order; `reason` where the move needs one. */
  moves?: readonly { move: 'approve' | 'decline' | 'ask'; by: string; reason?: string }[];
  /** Money that arrived, in major units, so many days ago. */
  payments?: readonly { amount: string; daysAgo: number }[];
  /** Who passed its name for the public, on the day after; without it the name waits, unless a reviewer approved the pledge or the name was passed before. */
  nameShownBy?: string;
  /** What a reviewer made of its message, after all that; without it the message waits to be read. */
  judgement?: { act: 'show' | 'hide'; by: string };
};

/** Approved by these reviewers of the demonstration, one after the other. */
export const approvedBy = (...people: string[]) =>
  people.map((each) => ({ move: 'approve' as const, by: `${each}@example.org` }));
