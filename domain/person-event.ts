import { z } from 'zod';
import { PAUSED_BY } from '#domain/reminder';

/** What of a person can be changed by themselves, and corrected by staff. */
const Changed = z.object({ changed: z.array(z.enum(['name', 'postal-address', 'language'])) });
const PausedBy = z.object({ by: z.enum(PAUSED_BY) });

/** The events of a person’s own record, in their stream. */
export const PERSON_EVENTS = {
  'reminders-paused': PausedBy,
  'reminders-resumed': PausedBy,
  'profile-changed': Changed,
  /** Staff corrected it. The reason and the values before and after are private text. */
  'profile-corrected': Changed,
} as const;
