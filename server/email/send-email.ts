import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { localizedPath } from '#domain/localized-path';
import { now } from '#server/clock';
import { findLink } from '#server/sign-in/sign-in-store';
import { findLinkToken, LINK_MINUTES } from '#server/sign-in/sign-in-token';
import { frameEmail, type EmailContent } from '#server/email/email-frame';
import { findEmail, markDropped, markFailed, markSent, type EmailRow } from '#server/email/email-store';
import { EmailError } from '#server/email/email-error';
import { toEmailLang, toEventEmail, toSignInText } from '#server/email/email-text';
import { handOver } from '#server/email/mail-transport';
import { getEnv } from '#server/env';
import { pathLocale } from '#server/http/site-url';

type Addressed = Readonly<{ recipient: string; content: EmailContent }>;

async function toSignInEmail(tokenId: string, lang: Lang): Promise<Addressed | string> {
  const link = await findLink(tokenId);
  if (!link) return 'the link was used already';
  if (link.expires <= now()) return 'the link has expired';
  const token = findLinkToken(tokenId, link.token);
  if (!token) return 'AUTH_SECRET was changed since the link was asked for';
  const { host } = new URL(getEnv().SITE_URL);
  const at = `${link.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    recipient: link.identifier,
    content: toSignInText(lang, {
      path: localizedPath(LANGUAGES[pathLocale(link.returnTo)], `/sign-in/confirm?token=${token}`),
      site: SITE.name,
      host,
      at,
      device: link.device,
      minutes: LINK_MINUTES,
    }),
  };
}

function toPledgeEmail({ kind, event, recipient }: EmailRow, lang: Lang): Addressed | string {
  if (!event) return 'its event is gone';
  if (!recipient) return 'its supporter was forgotten';
  return { recipient: recipient.email, content: toEventEmail(kind, event, lang) };
}

/**
 * Sends one email if it is still true and was not sent. It reads everything again, so an expired link or a forgotten person gets no email. Throws
 * EmailError, and the job is tried again; after the last attempt, staff see the email as failed. The mail server's text is stored only in the email's
 * row, because errors are logged.
 */
export async function sendEmail(emailId: bigint, isLastTry: boolean): Promise<void> {
  const email = await findEmail(emailId);
  if (!email || email.state === 'sent' || email.state === 'dropped') return;
  // The language at the time it was queued. An email without one uses the person's current language.
  const lang = toEmailLang(email.locale ?? email.recipient?.locale);
  const addressed = email.kind === 'sign-in' ? await toSignInEmail(email.subjectId, lang) : toPledgeEmail(email, lang);
  if (typeof addressed === 'string') return markDropped(emailId, addressed);
  const framed = frameEmail(addressed.content, lang);
  try {
    const messageId = await handOver(emailId, email.kind, { recipient: addressed.recipient, ...framed });
    await markSent(emailId, messageId, email.kind === 'sign-in' ? 'Sign in' : framed.subject, now());
  } catch (error) {
    await markFailed(emailId, error instanceof Error ? error.message : String(error), isLastTry);
    throw new EmailError(emailId, error);
  }
}
