import { z } from 'zod';

/** The events of a person's second factor, in their stream. */
export const FACTOR_EVENTS = {
  'factor-added': z.object({ kind: z.enum(['totp']) }),
  /** Who removed it; `shell`: `npm run admin`. An admin's reason is private text. */
  'factor-removed': z.object({ by: z.enum(['person', 'admin', 'shell']) }),
  'recovery-codes-replaced': z.object({}),
  /** `left`: how many are unused after it. */
  'recovery-code-used': z.object({ left: z.number().int() }),
} as const;
