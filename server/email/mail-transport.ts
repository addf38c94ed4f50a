import { createTransport, type Transporter } from 'nodemailer';
import { CONTACT_EMAIL } from '#content/foundation';
import { ISSUER } from '#content/issuer';
import { getEnv } from '#server/env';
import { storeDemoEmail, type ReadyEmail } from '#server/email/email-store';

let transport: Transporter | undefined;

function mailServer(url: string): Transporter {
  return (transport ??= createTransport({
    url,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  } as object));
}

/**
 * Sends an email to the mail server, or to the demonstration's mailbox if none is configured. Returns its Message-ID, which is the same at every
 * attempt, so the recipient's server can recognise an email that it received twice. Throws the server's error.
 */
export async function sendToServer(emailId: bigint, kind: string, email: ReadyEmail): Promise<string> {
  const { SMTP_URL, SITE_URL, MAIL_FROM } = getEnv();
  const messageId = `<letter-${emailId}@${new URL(SITE_URL).hostname}>`;
  if (!SMTP_URL) {
    await storeDemoEmail(emailId, email);
    return messageId;
  }
  await mailServer(SMTP_URL).sendMail({
    from: MAIL_FROM,
    // As an object: in a string, a line break could add a second address.
    to: { name: '', address: email.recipient },
    // Somebody reads what is answered, whatever address sends.
    replyTo: { name: ISSUER.legalName, address: CONTACT_EMAIL },
    subject: email.subject,
    text: email.text,
    html: email.html,
    messageId,
    attachments: (email.attachments ?? []).map(({ name, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: 'application/pdf',
    })),
    headers: {
      // Asks programs that answer for people who are away not to answer (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Pledgebook-Letter': kind,
      ...(email.unsubscribe && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(email.unsubscribe && { list: { unsubscribe: email.unsubscribe } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return messageId;
}
