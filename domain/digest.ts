/** How a member of staff gets to know what waits for them: not by email, by one email each morning, or soon after something new begins to wait. */
export const DIGESTS = ['none', 'daily', 'at-once'] as const;

/** One of these choices. */
export type Digest = (typeof DIGESTS)[number];

/** The hour of the foundation's time zone from which on the daily digest is sent. */
export const DIGEST_HOUR = 7;

/** The fewest minutes between two digests of somebody who wants them at once, so that a busy day brings no flood. */
export const DIGEST_MINUTES = 15;

/** What waited when it was last looked at: how many of each kind, and since when the oldest, as an instant; null if that is not known. */
export type SeenWork = Readonly<Record<string, Readonly<{ many: number; oldest: string | null }>>>;

/** Whether something waits that did not before: there are more of a kind, or as many while the oldest is done. */
export function hasNewWork(before: SeenWork, after: SeenWork): boolean {
  return Object.entries(after).some(([kind, { many, oldest }]) => {
    const known = before[kind];
    if (!known || many > known.many) return true;
    return many === known.many && oldest !== null && known.oldest !== null && oldest > known.oldest;
  });
}

/** What is known while an email has to wait: nothing new is taken as known, and what is done is forgotten, so that as much that comes later is new again. */
export function stillKnown(before: SeenWork, after: SeenWork): SeenWork {
  return Object.fromEntries(
    Object.entries(before).flatMap(([kind, known]) => {
      const now = after[kind];
      return now ? [[kind, now.many < known.many ? now : known]] : [];
    }),
  );
}
