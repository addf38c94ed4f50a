import { PrismaAdapter } from '@next-auth/prisma-adapter';
import type { Adapter, AdapterAccount } from 'next-auth/adapters';
import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';
import { findSession } from '#server/identity/session-store';

declare module 'next-auth' {
  /** What our adapter reads with a session. */
  interface Session {
    user: { id: string; name: string | null; email: string; emailVerified: Date | null; roles: Role[] };
  }
}

type PrismaLike = Parameters<typeof PrismaAdapter>[0];

/** next-auth's own adapter for Prisma, but for three things it does otherwise here. */
export function adapter(): Adapter {
  return {
    ...PrismaAdapter(db() as unknown as PrismaLike),
    // Roles come with the session, in one query: a withdrawn role is gone at the very next request.
    getSessionAndUser: async (token) =>
      (await findSession(token)) as Awaited<ReturnType<NonNullable<Adapter['getSessionAndUser']>>>,
    // Only verified addresses come this far: see providers.ts.
    createUser: ({ name, email }: { name?: string | null; email: string }) =>
      db().user.create({ data: { name: name ?? null, email, emailVerified: now() } }),
    // Which account is whose is all that is needed: the provider's tokens are never kept.
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await db().account.create({ data: { userId, type, provider, providerAccountId } });
    },
  };
}
