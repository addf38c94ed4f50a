import { z } from 'zod';

const Many = z.number().int();
const Source = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Imports from another system, each with how many rows it wrote, found here already, and left out. */
export const IMPORT_EVENTS = {
  'data-imported': z.object({ kind: z.string(), source: Source, made: Many, known: Many, leftOut: Many }),
} as const;

/** A pledge or a person that an import brought. `on`: the day of the pledge in the system it comes from; `amount` in minor units. */
export const BROUGHT_EVENTS = {
  imported: z.object({ source: Source, on: z.iso.date(), amount: z.string().regex(/^\d+$/), currency: z.string() }),
  'person-imported': z.object({ source: Source }),
} as const;
