import { PrismaAdapter } from '@next-auth/prisma-adapter';
import type { Adapter, AdapterAccount } from 'next-auth/adapters';
import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';
import { findSession } from '#server/identity/session-store';

declare module 'next-auth' {
  /** What the adapter reads with a session. */
  interface Session {
    user: { id: string; name: string | null; email: string; emailVerified: Date | null; roles: Role[] };
  }
}

type PrismaLike = Parameters<typeof PrismaAdapter>[0];

/** next-auth's adapter for Prisma, with three differences. */
export function adapter(): Adapter {
  return {
    ...PrismaAdapter(db() as unknown as PrismaLike),
    // Roles are read with the session, in one query, so a revoked role has no effect from the next request.
    getSessionAndUser: async (token) =>
      (await findSession(token)) as Awaited<ReturnType<NonNullable<Adapter['getSessionAndUser']>>>,
    // Only verified addresses get here: see providers.ts.
    createUser: ({ name, email }: { name?: string | null; email: string }) =>
      db().user.create({ data: { name: name ?? null, email, emailVerified: now() } }),
    // Only the link between an account and its person is needed. The provider's tokens are never stored.
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await db().account.create({ data: { userId, type, provider, providerAccountId } });
    },
  };
}
