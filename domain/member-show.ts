/** The lists of members at the desk, the first one first. `hours`: those with logged hours that staff have not looked at. `voting`: those with a vote who said that they intend to use it this year. */
export const MEMBER_SHOWS = ['running', 'hours', 'grace', 'ended', 'for-life', 'voting'] as const;

/** One of `MEMBER_SHOWS`. */
export type MemberShow = (typeof MEMBER_SHOWS)[number];
