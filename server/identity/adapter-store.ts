import { PrismaAdapter } from '@next-auth/prisma-adapter';
import type { Adapter, AdapterAccount, AdapterSession } from 'next-auth/adapters';
import { now } from '#server/clock';
import { db } from '#server/db';
import { readClient } from '#server/http/client-address';
import type { Role } from '#server/identity/person-store';
import { createSession, deleteSession, findSession } from '#server/identity/session-store';

declare module 'next-auth' {
  /** What the adapter reads with a session. */
  interface Session {
    user: { id: string; name: string | null; email: string; emailVerified: Date | null; roles: Role[] };
  }
}

type PrismaLike = Parameters<typeof PrismaAdapter>[0];

/** next-auth's adapter for Prisma, with these differences. */
export function adapter(): Adapter {
  return {
    ...PrismaAdapter(db() as unknown as PrismaLike),
    // Roles are read with the session, in one query, so a revoked role has no effect from the next request.
    getSessionAndUser: async (token) =>
      (await findSession(token)) as Awaited<ReturnType<NonNullable<Adapter['getSessionAndUser']>>>,
    createSession: async (row: AdapterSession) => {
      const { device } = await readClient();
      await createSession(db(), { token: row.sessionToken, userId: row.userId, expires: row.expires, device });
      return row;
    },
    // next-auth would move the end of a session with each read of /api/auth/session, without any limit.
    updateSession: () => Promise.resolve(null),
    deleteSession,
    // Only verified addresses get here: see providers.ts.
    createUser: ({ name, email }: { name?: string | null; email: string }) =>
      db().user.create({ data: { name: name ?? null, email, emailVerified: now() } }),
    // Only the link between an account and its person is needed. The provider's tokens are never stored.
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await db().account.create({ data: { userId, type, provider, providerAccountId } });
    },
  };
}
