/** Whom the pledges of a list can be assigned to: its reader, or nobody. */
export const ASSIGNED = ['me', 'nobody'] as const;
