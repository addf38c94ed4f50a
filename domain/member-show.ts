/** The lists of members at the desk, the first one first. `hours`: those with logged hours that staff have not looked at. */
export const MEMBER_SHOWS = ['running', 'hours', 'grace', 'ended', 'for-life'] as const;

/** One of `MEMBER_SHOWS`. */
export type MemberShow = (typeof MEMBER_SHOWS)[number];
