import { z } from 'zod';

const Reviewer = z.uuid().nullable();

/** Notes of staff about a pledge; the stream's id is the pledge's. The text lies apart, where it can be erased. `note`: the version of the note that its author removed. */
export const NOTE_EVENTS = {
  'note-added': z.object({}),
  'note-removed': z.object({ note: z.number().int() }),
} as const;

/** Whom a waiting pledge is assigned to, by their id, null for nobody; the stream's id is the pledge's. */
export const ASSIGNMENT_EVENTS = {
  'pledge-assigned': z.object({ before: Reviewer, after: Reviewer }),
} as const;

/** Tags of a pledge by their ids; the stream's id is the pledge's. The tag's name lies apart, where it can be erased. */
export const TAG_EVENTS = {
  'tag-added': z.object({ tag: z.number().int() }),
  'tag-removed': z.object({ tag: z.number().int() }),
} as const;
