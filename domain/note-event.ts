import { z } from 'zod';

/** Notes of staff about a pledge; the stream's id is the pledge's. The text lies apart, where it can be erased. `note`: the version of the note that its author removed. */
export const NOTE_EVENTS = {
  'note-added': z.object({}),
  'note-removed': z.object({ note: z.number().int() }),
} as const;
