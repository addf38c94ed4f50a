import type { Role } from '#server/identity/person-store';

declare module 'next-auth' {
  /** What our adapter reads with a session. */
  interface Session {
    user: { id: string; name: string | null; email: string; emailVerified: Date | null; roles: Role[] };
  }
}
