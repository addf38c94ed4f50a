import { z } from 'zod';

const Reviewer = z.uuid().nullable();

/** Whom a waiting pledge is assigned to, by their id, null for nobody; the stream's id is the pledge's. */
export const ASSIGNMENT_EVENTS = {
  'pledge-assigned': z.object({ before: Reviewer, after: Reviewer }),
} as const;

/** Whom the pledges of a list can be assigned to: its reader, or nobody. */
export const ASSIGNED = ['me', 'nobody'] as const;
