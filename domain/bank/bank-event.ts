import { z } from 'zod';

const Many = z.number().int();

/** Imports of bank statements: how many bookings settled, are proposed for a pledge, are without one, brought no money in, and were known before. The reason of undoing one is private. */
export const BANK_EVENTS = {
  'bank-imported': z.object({
    format: z.string(),
    settled: Many,
    proposed: Many,
    unmatched: Many,
    out: Many,
    known: Many,
  }),
  'bank-import-undone': z.object({}),
} as const;
