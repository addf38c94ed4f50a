import { hash } from 'node:crypto';

/** The hash of a random token (of a session, a sign-in link, a browser), as the database stores it: who reads the table cannot use what it holds. */
export const hashToken = (token: string): string => hash('sha256', token);
