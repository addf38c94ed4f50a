import { createTransport, type Transporter } from 'nodemailer';
import { getEnv } from '#server/env';
import { putDemoLetter, type ReadyLetter } from '#server/email/email-store';

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
 * Hands a letter to the mail server, or to the demonstration's mailbox where none is set. Returns its Message-ID, which is the same at every
 * try: a letter that was taken and then tried again is recognised by the recipient's side. Throws what the server says.
 */
export async function handOver(letterId: bigint, kind: string, letter: ReadyLetter): Promise<string> {
  const { SMTP_URL, SITE_URL, MAIL_FROM } = getEnv();
  const messageId = `<letter-${letterId}@${new URL(SITE_URL).hostname}>`;
  if (!SMTP_URL) {
    await putDemoLetter(letterId, letter);
    return messageId;
  }
  await mailServer(SMTP_URL).sendMail({
    from: MAIL_FROM,
    // As an object: a text with a line break in it could reach a second address.
    to: { name: '', address: letter.recipient },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId,
    headers: { 'X-Pledgebook-Letter': kind },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return messageId;
}
