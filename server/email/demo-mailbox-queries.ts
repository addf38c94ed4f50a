import { readEmailAddress } from '#domain/email-address';
import { isStorable } from '#domain/plain-text';
import { getEnv } from '#server/env';
import { findDemoAttachment, findDemoAttachments, findDemoEmail, findDemoEmails } from '#server/email/email-store';
import { isSentToLoopback, type RequestHeaders } from '#server/http/site-url';

/** An email of the demonstration's mailbox; `at` as RFC 3339, `size` of an attachment in bytes. */
export type DemoEmailView = Readonly<{
  id: string;
  to: string;
  kind: string;
  subject: string;
  at: string;
  text: string;
  links: string[];
  attachments: readonly Readonly<{ name: string; size: number }>[];
}>;

/** Whether the mailbox is there: this is a demonstration without a mail server, and the request was sent to this machine by name. */
function isOpen(headers: RequestHeaders): boolean {
  const { DEMO, SMTP_URL } = getEnv();
  return DEMO && !SMTP_URL && isSentToLoopback(headers);
}

/** The HTML of one email by its id. Null if there is none, or no mailbox. */
export async function readDemoEmail(id: string, headers: RequestHeaders): Promise<string | null> {
  if (!isOpen(headers) || !/^\d{1,18}$/.test(id)) return null;
  return (await findDemoEmail(BigInt(id)))?.html ?? null;
}

/** A PDF that came with an email, by its name. Null if there is none, or no mailbox. */
export async function readDemoAttachment(
  id: string,
  name: string,
  headers: RequestHeaders,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!isOpen(headers) || !/^\d{1,18}$/.test(id) || !isStorable(name)) return null;
  return findDemoAttachment(BigInt(id), name);
}

/**
 * The newest emails, to everyone or to one address. Null if this is not a demonstration, if a mail server is configured, or if the request was not sent to this
 * machine by name.
 */
export async function listDemoEmails(to: string | null, headers: RequestHeaders): Promise<DemoEmailView[] | null> {
  if (!isOpen(headers)) return null;
  const { SITE_URL } = getEnv();
  const address = to?.trim() ? readEmailAddress(to) : null;
  // A text that is not an address has no emails.
  if (to?.trim() && address === null) return [];
  const rows = await findDemoEmails(address);
  const attached = await findDemoAttachments(rows.map(({ emailId }) => emailId));
  return rows.map(({ emailId, recipient, subject, text, at, email }) => ({
    id: String(emailId),
    to: recipient,
    kind: email.kind,
    subject,
    at: at.toISOString(),
    text,
    links: text.split('\n').filter((line) => line.startsWith(`${SITE_URL}/`)),
    attachments: attached.filter((each) => each.emailId === emailId).map(({ name, size }) => ({ name, size })),
  }));
}
