import { CONTACT_EMAIL } from '#content/foundation';
import { ISSUER } from '#content/issuer';
import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { SITE } from '#content/site';
import { findDemoNotice } from '#server/demo/demo-notice';
import { emailHtml, type EmailPart } from '#server/email/email-html';
import { getEnv } from '#server/env';
import { translate } from '#server/i18n/translate';
import { panelText } from '#server/pledge/how-to-pay-text';

/** A link with its label, to a path of this site. */
type Link = Readonly<{ path: string; words: string }>;

/**
 * An email's content. `link` is the next step; `footLink` is a second link, below everything. The first paragraph greets; the second says what happened, and a
 * mailbox's list shows it after the subject.
 */
export type EmailContent = Readonly<{
  subject: string;
  paragraphs: readonly EmailPart[];
  link: Link | null;
  footLink?: Link;
}>;

function partText(part: EmailPart): string[] {
  if (typeof part === 'string') return [part];
  return 'quote' in part ? [part.quote] : panelText(part.panel);
}

/** Formats an email as plain text and HTML. Every link starts with SITE_URL; everything else is escaped. */
export function frameEmail(
  { subject, paragraphs, link, footLink }: EmailContent,
  lang: Lang,
): Readonly<{ subject: string; text: string; html: string }> {
  const { SITE_URL } = getEnv();
  const { t } = translate(lang, EMAIL);
  const line = subject.replaceAll(/\s+/g, ' ').slice(0, 200);
  const help = t('footHelp', { email: CONTACT_EMAIL });
  const sender = [ISSUER.legalName, ...ISSUER.address].join(', ');
  const foot = t(findDemoNotice(lang) ? 'footDemo' : 'foot', { host: new URL(SITE_URL).host });
  const toUrl = ({ path, words }: Link) => ({ url: SITE_URL + path, words });
  const [button, second] = [link && toUrl(link), footLink ? toUrl(footLink) : null];
  const footText = [help, sender, foot, ...(second ? [`${second.words}:`, second.url] : [])].join('\n');
  const text = [
    ...paragraphs.flatMap(partText),
    ...(button ? [`${button.words}:\n${button.url}`] : []),
    // Email programs take what follows these two characters for a signature. RFC 3676, 4.3.
    `-- \n${footText}`,
  ].join('\n\n');
  const html = emailHtml({
    language: LANGUAGES[lang],
    site: { name: SITE.name, url: SITE_URL },
    subject: line,
    parts: paragraphs,
    button,
    foot: { help, mailto: CONTACT_EMAIL, sender, note: foot, link: second },
  });
  return { subject: line, text, html };
}
