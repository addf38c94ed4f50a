/** The three kinds of pledge, in the order pages show them. */
export const PLEDGE_KINDS = ['one-time', 'membership', 'sponsorship'] as const;

/** One of the three kinds of pledge. */
export type PledgeKind = (typeof PLEDGE_KINDS)[number];

/** Whether a text names a kind of pledge. */
export function isPledgeKind(text: unknown): text is PledgeKind {
  return PLEDGE_KINDS.some((kind) => kind === text);
}
