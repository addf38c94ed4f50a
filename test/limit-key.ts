import { hash } from 'node:crypto';

/** The key of a limit in the table `rate_limit`. */
export const limitKey = (thing: string, key: string) => `${thing}:${hash('sha256', key)}`;
