import { hash } from 'node:crypto';
import { now } from '#server/clock';
import { db } from '#server/db';
import { assignDraft } from '#server/draft/draft-store';
import { createSession, type NewSession } from '#server/identity/session-store';
import { takeInTransaction } from '#server/rate-limit/rate-limit-store';

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

/**
 * How a link is sent. `by`: whether a device that signed in to the address before asked for it, which has a limit of its own. `client`: the address that
 * asked, if it is known. `onlyAlone`: only if the address
 * has no open link. `crowded`: its email waits behind the others.
 */
export type SendingRule = Readonly<{
  by: 'known' | 'any';
  client: string | null;
  onlyAlone: boolean;
  crowded: boolean;
}>;

/** Emails that an address gets in a day, and after those in each hour for each client that asks: a stranger who asks for all of them locks nobody out. */
const EMAILS_A_DAY = { points: 12, duration: 86_400 };
const LATER_EMAILS_AN_HOUR = { points: 1, duration: 3_600 };

/** Stores a link and queues its email in one transaction; null. Otherwise when the next one is allowed, which also holds for requests at the same time. */
export async function putLink(
  { email, tokenHash, ...link }: WaitingLink,
  { by, client, onlyAlone, crowded }: SendingRule,
): Promise<Date | null> {
  return db().$transaction(async (tx) => {
    const at = now();
    if (onlyAlone) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || ${email}, 0))`;
      const open = await tx.verificationToken.aggregate({
        where: { identifier: email, expires: { gt: at } },
        _max: { expires: true },
      });
      if (open._max.expires) return open._max.expires;
    }
    const key = `${by}:${hashOf(email)}`;
    const isOver = (await takeInTransaction(tx, `sign-in-day:${key}`, EMAILS_A_DAY, at)) !== null;
    const freeAt =
      isOver && (await takeInTransaction(tx, `sign-in-later:${hashOf(`${key} ${client}`)}`, LATER_EMAILS_AN_HOUR, at));
    if (freeAt) return freeAt;
    await tx.verificationToken.create({ data: { ...link, identifier: email, token: tokenHash } });
    await tx.$queryRaw`SELECT post_sign_in_email(${link.id}::uuid, ${crowded})::text`;
    await tx.verificationToken.deleteMany({
      where: { expires: { lt: new Date(link.expires.getTime() - 86_400_000) } },
    });
    return null;
  });
}

/** An address has up to 254 characters, and the limit's key has room for 255. */
const hashOf = (email: string) => hash('sha256', email);

/** A link by its row's id, for its email. */
export function findLink(id: string) {
  return db().verificationToken.findUnique({ where: { id } });
}

/** A link by the hash of its token, including an expired one, and the address that signs in instead if the record of its own was merged into another one. Null if it is used up. */
export async function findLinkByHash(
  tokenHash: string,
): Promise<Readonly<{ expires: Date; identifier: string; mergedInto: string | null }> | null> {
  const [link] = await db().$queryRaw<{ expires: Date; identifier: string; mergedInto: string | null }[]>`
    SELECT v.expires, v.identifier, o.email AS "mergedInto" FROM verification_token v
    LEFT JOIN person p ON p.email = v.identifier LEFT JOIN person o ON o.id = p.merged_into WHERE v.token = ${tokenHash}`;
  return link ?? null;
}

/**
 * Uses up a link in one transaction: deletes its row, finds or creates its person with a verified address, gives them the draft of the link, and starts a session. Null if the link is unknown,
 * used or expired. Of two concurrent uses one gets null, because the row can be deleted only once. `merged`: an address whose record was
 * merged into another one signs in to nothing.
 */
export async function takeLink(
  tokenHash: string,
  at: Date,
  session: Omit<NewSession, 'userId'>,
): Promise<Readonly<{ userId: string; email: string; returnTo: string }> | 'merged' | null> {
  return db().$transaction(async (tx) => {
    const [link] = await tx.$queryRaw<{ identifier: string; return_to: string; draft_id: string | null }[]>`
      DELETE FROM verification_token WHERE token = ${tokenHash} AND expires > ${at} RETURNING identifier, return_to, draft_id`;
    if (!link) return null;
    const email = link.identifier;
    const { id, mergedIntoId } = await tx.user.upsert({
      where: { email },
      create: { email, emailVerified: at },
      update: { emailVerified: at },
      select: { id: true, mergedIntoId: true },
    });
    if (mergedIntoId !== null) return 'merged';
    if (link.draft_id) await assignDraft(tx, link.draft_id, id);
    await createSession(tx, { ...session, userId: id });
    return { userId: id, email, returnTo: link.return_to };
  });
}
