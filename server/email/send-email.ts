import { SITE } from '#content/site';
import { now } from '#server/clock';
import { findLink } from '#server/identity/sign-in-store';
import { LINK_MINUTES, toLinkToken } from '#server/identity/sign-in-token';
import { frameEmail, type EmailContent } from '#server/email/email-frame';
import { findEmail, markDropped, markFailed, markSent, type EmailRow } from '#server/email/email-store';
import { EmailError } from '#server/email/email-error';
import { toEventEmail } from '#server/email/email-text';
import { handOver } from '#server/email/mail-transport';
import { getEnv } from '#server/env';

type Addressed = Readonly<{ recipient: string; content: EmailContent }>;

async function toSignInEmail(tokenId: string): Promise<Addressed | string> {
  const link = await findLink(tokenId);
  if (!link) return 'the link was used already';
  if (link.expires <= now()) return 'the link has expired';
  const site = new URL(getEnv().SITE_URL).host;
  const at = `${link.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    recipient: link.identifier,
    content: {
      subject: `Sign in to ${SITE.name}`,
      paragraphs: [
        'Hello,',
        `somebody asked to sign in to ${SITE.name} (${site}) with this address at ${at}, from ${link.device}.`,
        `If that was you, open the link and press the button there. It works once, for ${LINK_MINUTES} minutes.`,
        'If it was not, do nothing: without the link nobody can sign in.',
      ],
      link: { path: `/sign-in/confirm?token=${toLinkToken(tokenId)}`, words: 'Sign in' },
    },
  };
}

function toPledgeEmail({ kind, event, recipient }: EmailRow): Addressed | string {
  if (!event) return 'its event is gone';
  if (!recipient) return 'its supporter was forgotten';
  return { recipient: recipient.email, content: toEventEmail(kind, event) };
}

/**
 * Sends one email if it is still true and was not sent: reads everything afresh, so that an expired link or a forgotten address gets none.
 * Throws EmailError, to be tried again; at the last try the email is shown to staff as failed. What the mail server said stands in
 * the email's row alone: what is thrown is logged.
 */
export async function sendEmail(emailId: bigint, isLastTry: boolean): Promise<void> {
  const email = await findEmail(emailId);
  if (!email || email.state === 'sent' || email.state === 'dropped') return;
  const addressed = email.kind === 'sign-in' ? await toSignInEmail(email.subjectId) : toPledgeEmail(email);
  if (typeof addressed === 'string') return markDropped(emailId, addressed);
  const framed = frameEmail(addressed.content);
  try {
    const messageId = await handOver(emailId, email.kind, { recipient: addressed.recipient, ...framed });
    await markSent(emailId, messageId, email.kind === 'sign-in' ? 'Sign in' : framed.subject, now());
  } catch (error) {
    await markFailed(emailId, error instanceof Error ? error.message : String(error), isLastTry);
    throw new EmailError(emailId, error);
  }
}
