/** How many of something wait for staff, as far as they were counted, and since when the first does; null if none does. */
export type WaitingCount = Readonly<{ many: number; oldest: Date | null }>;

/** Nothing waits. */
export const NOTHING_WAITS: WaitingCount = { many: 0, oldest: null };
