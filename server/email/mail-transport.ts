import { createTransport, type Transporter } from 'nodemailer';
import { getEnv } from '#server/env';
import { putDemoEmail, type ReadyEmail } from '#server/email/email-store';

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
 * Hands an email to the mail server, or to the demonstration's mailbox where none is set. Returns its Message-ID, which is the same at every
 * try: an email that was taken and then tried again is recognised by the recipient's side. Throws what the server says.
 */
export async function handOver(emailId: bigint, kind: string, email: ReadyEmail): Promise<string> {
  const { SMTP_URL, SITE_URL, MAIL_FROM } = getEnv();
  const messageId = `<letter-${emailId}@${new URL(SITE_URL).hostname}>`;
  if (!SMTP_URL) {
    await putDemoEmail(emailId, email);
    return messageId;
  }
  await mailServer(SMTP_URL).sendMail({
    from: MAIL_FROM,
    // As an object: a text with a line break in it could reach a second address.
    to: { name: '', address: email.recipient },
    subject: email.subject,
    text: email.text,
    html: email.html,
    messageId,
    headers: { 'X-Pledgebook-Letter': kind },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return messageId;
}
