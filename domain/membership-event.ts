import { z } from 'zod';

const Hours = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), hours: z.number().int() });

/** The events of a membership, in the stream of its pledge. */
export const MEMBERSHIP_EVENTS = {
  /** A contributing member's hours of a month, `YYYY-MM`, and what staff said of them. */
  'hours-logged': Hours,
  'hours-certified': Hours,
  'hours-queried': Hours,
  /** Staff made the person a Fellow, and took it back: it lasts until that day. What for and why is private text. */
  'fellowship-granted': z.object({}),
  'fellowship-ended': z.object({ until: z.iso.date() }),
} as const;
