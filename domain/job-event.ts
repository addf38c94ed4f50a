import { z } from 'zod';

/** Events of a job that had been given up, by its id. `task`: what it does; `attempts`: how often it had failed. */
export const JOB_EVENTS = {
  'job-tried-again': z.object({ task: z.string(), attempts: z.number().int() }),
} as const;
