import { db } from '#server/db';
import { createSession, type NewSession } from '#server/identity/session-store';

/** An open link: its address, its expiry, its return path, and the device that requested it. */
export type WaitingLink = Readonly<{
  id: string;
  email: string;
  tokenHash: string;
  expires: Date;
  returnTo: string;
  device: string;
}>;

/** Stores a link and queues its email in one transaction. */
export async function putLink({ id, email, tokenHash, expires, returnTo, device }: WaitingLink): Promise<void> {
  await db().$transaction([
    db().verificationToken.create({ data: { id, identifier: email, token: tokenHash, expires, returnTo, device } }),
    db().$queryRaw`SELECT post_sign_in_email(${id}::uuid)::text`,
    db().verificationToken.deleteMany({ where: { expires: { lt: new Date(expires.getTime() - 86_400_000) } } }),
  ]);
}

/** A link by its row's id, for its email. */
export function findLink(id: string) {
  return db().verificationToken.findUnique({ where: { id } });
}

/** A link by the hash of its token, including an expired one. Null if it is used up. */
export function findLinkByHash(tokenHash: string) {
  return db().verificationToken.findUnique({
    where: { token: tokenHash },
    select: { expires: true, identifier: true },
  });
}

/**
 * Uses up a link in one transaction: deletes its row, finds or creates its person with a verified address, and starts a session. Null if the link is unknown,
 * used or expired. Of two concurrent uses one gets null, because the row can be deleted only once.
 */
export async function takeLink(
  tokenHash: string,
  at: Date,
  session: Omit<NewSession, 'userId'>,
): Promise<Readonly<{ userId: string; email: string; returnTo: string }> | null> {
  return db().$transaction(async (tx) => {
    const [link] = await tx.$queryRaw<{ identifier: string; return_to: string }[]>`
      DELETE FROM verification_token WHERE token = ${tokenHash} AND expires > ${at} RETURNING identifier, return_to`;
    if (!link) return null;
    const email = link.identifier;
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, emailVerified: at },
      update: { emailVerified: at },
      select: { id: true },
    });
    await createSession(tx, { ...session, userId: id });
    return { userId: id, email, returnTo: link.return_to };
  });
}
