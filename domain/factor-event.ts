import { z } from 'zod';

/** The events of a person's second factor, and of a new address that an admin gives them, in their stream. */
export const FACTOR_EVENTS = {
  'factor-added': z.object({ kind: z.enum(['totp', 'passkey']) }),
  /** Who removed it; `shell`: `npm run admin`. An admin's reason is private text. */
  'factor-removed': z.object({ by: z.enum(['person', 'admin', 'shell']) }),
  'recovery-codes-replaced': z.object({}),
  /** `left`: how many are unused after it. */
  'recovery-code-used': z.object({ left: z.number().int() }),
  /** An admin has asked for another address of a person who lost the mailbox. The reason is private text. */
  'address-change-requested': z.object({}),
  /** Who stopped it; `taken`: the address was another person's by then. */
  'address-change-stopped': z.object({ by: z.enum(['person', 'admin', 'taken']) }),
} as const;
