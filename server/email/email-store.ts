import { db } from '#server/db';

/** What sending a letter reads: its kind, where it stands, whom it is for, and the pledge and event it is about. */
export function findLetter(id: bigint) {
  return db().letter.findUnique({
    where: { id },
    include: {
      user: { select: { name: true, email: true, locale: true } },
      event: {
        include: {
          pledge: {
            include: {
              programme: true,
              tier: true,
              campaign: { select: { daysToPay: true, sponsorshipDaysToPay: true } },
              instalments: { orderBy: [{ plan: 'desc' }, { seq: 'asc' }] },
            },
          },
        },
      },
    },
  });
}

/** A letter's row with its person, pledge and event. */
export type LetterRow = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

/** A letter ready to go. `recipient` is a bare address. */
export type ReadyLetter = Readonly<{ recipient: string; subject: string; text: string; html: string }>;

/** Notes that the mail server took a letter. */
export async function markSent(id: bigint, messageId: string, subject: string, at: Date): Promise<void> {
  await db().letter.update({ where: { id }, data: { state: 'sent', sentAt: at, messageId, subject, lastError: null } });
}

/** Notes that a letter is no longer true or has nobody to go to, and why it was not sent. */
export async function markDropped(id: bigint, why: string): Promise<void> {
  await db().letter.update({ where: { id }, data: { state: 'dropped', lastError: why } });
}

/** Notes a failed try, in words for staff. `last` when it will not be tried again. */
export async function markFailed(id: bigint, words: string, last: boolean): Promise<void> {
  await db().letter.update({
    where: { id },
    data: { attempts: { increment: 1 }, lastError: words, ...(last ? { state: 'failed' } : {}) },
  });
}

/** Puts a letter into the demonstration's mailbox; a second time changes nothing. */
export async function putDemoLetter(letterId: bigint, letter: ReadyLetter): Promise<void> {
  await db().demoLetter.upsert({ where: { letterId }, create: { letterId, ...letter }, update: {} });
}

/** The newest letters of the demonstration's mailbox, to everyone or to one address. */
export function findDemoLetters(recipient: string | null) {
  return db().demoLetter.findMany({
    where: recipient ? { recipient } : {},
    orderBy: { letterId: 'desc' },
    take: 50,
    include: { letter: { select: { kind: true } } },
  });
}
