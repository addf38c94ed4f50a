import { db } from '#server/db';

/** An open link: its address, its expiry, its return path, the device that requested it, and the draft that it claims for the person. */
export type WaitingLink = Readonly<{
  id: string;
  email: string;
  tokenHash: string;
  expires: Date;
  returnTo: string;
  device: string;
  draftId: string | null;
}>;

/** Stores a link and queues its email in one transaction. */
export async function putLink({ email, tokenHash, ...link }: WaitingLink): Promise<void> {
  await db().$transaction([
    db().verificationToken.create({ data: { ...link, identifier: email, token: tokenHash } }),
    db().$queryRaw`SELECT post_sign_in_email(${link.id}::uuid)::text`,
    db().verificationToken.deleteMany({ where: { expires: { lt: new Date(link.expires.getTime() - 86_400_000) } } }),
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
 * Uses up a link in one transaction: deletes its row, finds or creates its person with a verified address, gives them the draft of the link, and starts a session. Null if the link is unknown,
 * used or expired. Of two concurrent uses one gets null, because the row can be deleted only once.
 */
export async function takeLink(
  tokenHash: string,
  at: Date,
  session: Readonly<{ token: string; expires: Date }>,
): Promise<Readonly<{ userId: string; email: string; returnTo: string }> | null> {
  return db().$transaction(async (tx) => {
    const [link] = await tx.$queryRaw<{ identifier: string; return_to: string; draft_id: string | null }[]>`
      DELETE FROM verification_token WHERE token = ${tokenHash} AND expires > ${at} RETURNING identifier, return_to, draft_id`;
    if (!link) return null;
    const email = link.identifier;
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, emailVerified: at },
      update: { emailVerified: at },
      select: { id: true },
    });
    if (link.draft_id)
      await tx.pledgeDraft.updateMany({ where: { id: link.draft_id, userId: null }, data: { userId: id } });
    await tx.session.create({ data: { sessionToken: session.token, userId: id, expires: session.expires } });
    return { userId: id, email, returnTo: link.return_to };
  });
}
