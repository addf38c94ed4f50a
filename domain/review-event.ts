import { z } from 'zod';
import { REVIEW_STATES, UNDOABLE } from '#domain/review';

const MinorUnits = z.string().regex(/^-?\d+$/);
const Nothing = z.object({});
// `counted`: money that had arrived before the acceptance, and counts with it.
const Approvals = z.object({ approvals: z.number().int(), needed: z.number().int(), counted: MinorUnits.optional() });
// A decision, with what undoing it has to know: the state before it, whether it passed a name that waited, and the limited benefits whose places it freed.
const Decided = Approvals.extend({
  from: z.enum(REVIEW_STATES).optional(),
  named: z.boolean().optional(),
  held: z.array(z.string()).optional(),
});
/** The events of a pledge's review, each with the schema of its `data`. */
export const REVIEW_EVENTS = {
  'approval-given': Decided,
  approved: Decided,
  declined: Decided,
  'info-requested': Decided,
  /** The reviewer undid their last decision at once: `undone`, and the state that it is in again. No email was sent about either. */
  'decision-undone': z.object({ undone: z.enum(UNDOABLE), to: z.enum(REVIEW_STATES) }),
  /** An approval had passed this name too, and was undone. */
  'name-look-undone': Nothing,
  answered: Approvals,
  withdrawn: Approvals,
  'rolled-back': Approvals,
} as const;
