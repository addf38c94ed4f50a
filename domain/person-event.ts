import { z } from 'zod';
import { DIGESTS } from '#domain/digest';
import { PAUSED_BY } from '#domain/reminder';
import { VIEW_EVENTS } from '#domain/saved-view';

/** What of a person can be changed by themselves, and corrected by staff. */
const Changed = z.object({ changed: z.array(z.enum(['name', 'postal-address', 'language'])) });
const PausedBy = z.object({ by: z.enum(PAUSED_BY) });
const Merge = z.object({ merge: z.string().regex(/^\d+$/) });

const VotingIntent = z.object({ year: z.number().int() });

/** The events of a person’s own record, in their stream. */
export const PERSON_EVENTS = {
  'reminders-paused': PausedBy,
  'reminders-resumed': PausedBy,
  'profile-changed': Changed,
  /** How they are told of what waits for them as staff. */
  'digest-chosen': z.object({ before: z.enum(DIGESTS), after: z.enum(DIGESTS) }),
  /** Staff corrected it. The reason and the values before and after are private text. */
  'profile-corrected': Changed,
  /** It is the same person as `into`, and empty now. The name, address and language that it had are private text. */
  'record-merged': Merge.extend({ into: z.uuid() }),
  'record-took-over': Merge.extend({ from: z.uuid() }),
  /** The merge was undone. */
  'record-separated': Merge,
  /** A member says that they intend to vote in a calendar year, or no longer do. */
  'voting-intent-affirmed': VotingIntent,
  'voting-intent-withdrawn': VotingIntent,
  ...VIEW_EVENTS,
} as const;

/** The events of a pledge that moved to another record of its supporter, and back. */
export const SUPPORTER_EVENTS = { 'supporter-merged': Merge, 'supporter-separated': Merge } as const;
