import { z } from 'zod';
import { privateTextOf } from '#domain/event';
import { db } from '#server/db';
import { findIssued } from '#server/invoice/invoice-store';
import { findChargedLabel } from '#server/payment-provider/saved-method-store';
import { listOpenPayments } from '#server/pledge/open-payments';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What sending an email needs: its kind, state and recipient, the pledge and event it is about, what is to be paid next of the pledge, and its invoices. */
export async function findEmail(id: bigint) {
  const row = await db().email.findUnique({
    where: { id },
    include: {
      recipient: { select: { name: true, email: true, locale: true } },
      event: { include: { private: { select: { data: true } } } },
    },
  });
  if (!row?.event) return row && { ...row, event: null };
  const pledge = row.subjectStream === 'pledge' ? await findWordedPledge(BigInt(row.subjectId)) : null;
  return {
    ...row,
    event: pledge && {
      data: row.event.data,
      reason: privateTextOf(row.event.private?.data).reason,
      pledge,
      ...(await findPayments(pledge)),
      invoices: pledge.kind === 'sponsorship' ? await findIssued([pledge.reference]) : [],
    },
  };
}

/** What is open of a pledge and the person is to pay next, null if nothing; `charged` is what is charged for the rest, null if nothing is. */
async function findPayments({ id, reference }: Readonly<{ id: bigint; reference: string }>) {
  const snapshot = await findPledgeSnapshot(reference);
  const open = snapshot ? listOpenPayments(snapshot) : [];
  return {
    isOpen: open.length > 0,
    nextPayment: open.find(({ isCharged }) => !isCharged) ?? null,
    charged: open.some(({ isCharged }) => isCharged) ? await findChargedLabel(id) : null,
  };
}

/** A pledge with what the text of its emails says of it. */
export function findWordedPledge(id: bigint) {
  return db().pledge.findUnique({
    where: { id },
    include: {
      programme: true,
      tier: true,
      organisation: { select: { publicName: true } },
      campaign: { select: { daysToPay: true, sponsorshipDaysToPay: true } },
      instalments: { orderBy: [{ plan: 'desc' }, { seq: 'asc' }] },
    },
  });
}

/** The address and the language to which emails about a pledge of a person go today; null for one who was forgotten. */
export function findRecipientOf(personId: string) {
  return db().user.findFirst({ where: { id: personId, erasure: null }, select: { email: true, locale: true } });
}

/** An email's row with its person, event and pledge. */
export type EmailRow = NonNullable<Awaited<ReturnType<typeof findEmail>>>;

/**
 * An email that is ready to send. `recipient` is an address without a name. `unsubscribe` is the address with which an email program ends emails of this kind with one
 * click (RFC 8058).
 */
export type ReadyEmail = Readonly<{
  recipient: string;
  subject: string;
  text: string;
  html: string;
  unsubscribe?: string | undefined;
  attachments?: readonly Attachment[] | undefined;
}>;

/** A PDF that an email has with it. */
export type Attachment = Readonly<{ name: string; bytes: Uint8Array }>;

/** Records that the mail server accepted an email. */
export async function markSent(id: bigint, messageId: string, subject: string, at: Date): Promise<void> {
  await db().email.update({ where: { id }, data: { state: 'sent', sentAt: at, messageId, subject, lastError: null } });
}

/** Why an email is no longer needed, as its row says it. */
export const DROP_REASONS = {
  'link-used': 'the link was used already',
  'link-expired': 'the link has expired',
  'secret-changed': 'AUTH_SECRET was changed since the link was asked for',
  'no-event': 'its event is gone',
  'no-recipient': 'its supporter was forgotten',
  'renewed-already': 'its membership or sponsorship was renewed or has ended',
  'nothing-expected': 'nothing of it is expected any more',
  'not-invited': 'its invitation was accepted or withdrawn',
  'not-contact': 'its recipient is not a contact of the organisation any more',
  'reminders-paused': 'its supporter paused reminders',
  'nothing-waits': 'nothing waits for its reader any more, or they want no digest',
  'agreement-moved': 'its agreement was signed or cancelled',
  'delivery-taken-back': 'all that it is about was taken back',
  'assets-sent': 'all that it asks for was sent',
  'text-erased': 'its text was erased',
  'benefit-gone': 'its sponsorship has no such benefit any more, or has had all of it',
  'invoice-void': 'its invoice was cancelled',
  'card-closed': 'its card is not to be sent',
  'decision-undone': 'its decision was undone',
  'merge-undone': 'its merge was undone',
  'offer-over': 'its offer was taken, was given up or has ended',
} as const;

export type DropReason = keyof typeof DROP_REASONS;

/** Records that an email was not sent, and why: it is no longer true, or has no recipient any more. */
export async function markDropped(id: bigint, why: DropReason): Promise<void> {
  await db().email.update({ where: { id }, data: { state: 'dropped', lastError: DROP_REASONS[why] } });
}

/** Records a failed attempt, with text for staff. `last`: it will not be tried again. */
export async function markFailed(id: bigint, words: string, last: boolean): Promise<void> {
  await db().email.update({
    where: { id },
    data: { attempts: { increment: 1 }, lastError: words, ...(last ? { state: 'failed' } : {}) },
  });
}

const SentAgain = z.object({ kind: z.enum(['stored', 'not-failed', 'running', 'replayed', 'key-reused']) });

/** Queues a failed email again and writes the event, once for each key. `not-failed` if it has not failed, or someone else was first. */
export async function storeSentAgain(
  row: Readonly<{ email: bigint; actor: string; key: string; at: Date }>,
): Promise<z.output<typeof SentAgain>['kind']> {
  const input = JSON.stringify({ ...row, email: String(row.email) });
  const [answer] = await db().$queryRaw<{ written: unknown }[]>`SELECT send_email_again(${input}::jsonb) AS written`;
  return SentAgain.parse(answer?.written).kind;
}

/** Adds an email to the demonstration's mailbox; a second call changes nothing. */
export async function storeDemoEmail(emailId: bigint, email: ReadyEmail): Promise<void> {
  const { recipient, subject, text, html, attachments = [] } = email;
  const files = attachments.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) }));
  await db().demoEmail.upsert({
    where: { emailId },
    create: { emailId, recipient, subject, text, html, attachments: { create: files } },
    update: {},
  });
}

/** The attachments of emails of the demonstration's mailbox, with their sizes in bytes. */
export function findDemoAttachments(emailIds: readonly bigint[]) {
  return db().$queryRaw<Readonly<{ emailId: bigint; name: string; size: number }>[]>`
    SELECT email_id AS "emailId", name, octet_length(bytes) AS size FROM demo_attachment WHERE email_id = ANY (${emailIds}::bigint[]) ORDER BY name`;
}

/** The bytes of one; null if there is none. */
export async function findDemoAttachment(emailId: bigint, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db().demoAttachment.findUnique({ where: { emailId_name: { emailId, name } } });
  return row?.bytes ?? null;
}

/** One email of the demonstration's mailbox. */
export function findDemoEmail(emailId: bigint) {
  return db().demoEmail.findUnique({ where: { emailId }, select: { html: true } });
}

/** The newest emails of the demonstration's mailbox, to everyone or to one address. */
export function findDemoEmails(recipient: string | null) {
  return db().demoEmail.findMany({
    where: recipient ? { recipient } : {},
    orderBy: { emailId: 'desc' },
    take: 50,
    include: { email: { select: { kind: true } } },
  });
}
