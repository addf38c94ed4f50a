import { findDemoNotice } from '#server/demo/demo-notice';
import { getEnv } from '#server/env';
import { COLOURS } from '#content/brand';
import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { translate } from '#server/i18n/translate';

type Link = Readonly<{ path: string; words: string }>;

/** An email's content: paragraphs of plain text and one link, with a path of this site and a label. `footLink` is a second link, below everything. */
export type EmailContent = Readonly<{
  subject: string;
  paragraphs: readonly string[];
  link: Link | null;
  footLink?: Link;
}>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Formats an email as plain text and HTML. Every link starts with SITE_URL; everything else is escaped. */
export function frameEmail(
  { subject, paragraphs, link, footLink }: EmailContent,
  lang: Lang,
): Readonly<{ subject: string; text: string; html: string }> {
  const { SITE_URL } = getEnv();
  const foot = translate(lang, EMAIL).t(findDemoNotice(lang) ? 'footDemo' : 'foot', { host: new URL(SITE_URL).host });
  const url = link && SITE_URL + link.path;
  const footUrl = footLink && SITE_URL + footLink.path;
  const footText = footLink ? `${foot}\n${footLink.words}:\n${footUrl}` : foot;
  const text = [...paragraphs, ...(link ? [`${link.words}:\n${url}`] : []), `--\n${footText}`].join('\n\n');
  const p = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words).replaceAll('\n', '<br>')}</p>`;
  const button =
    link &&
    `<p style="margin:24px 0"><a href="${escapeHtml(url ?? '')}" style="background:${COLOURS.ink};color:${COLOURS.paper};padding:12px 20px;border-radius:6px;text-decoration:none;display:inline-block">${escapeHtml(link.words)}</a></p>` +
      `<p style="margin:0 0 16px;font-size:13px;color:${COLOURS.quiet}">${escapeHtml(url ?? '')}</p>`;
  const footAnchor = footLink
    ? `<br><a href="${escapeHtml(footUrl ?? '')}" style="color:${COLOURS.quiet}">${escapeHtml(footLink.words)}</a>`
    : '';
  const html = `<!doctype html><html lang="${LANGUAGES[lang].code}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:${COLOURS.paper}"><div style="max-width:560px;margin:0 auto;padding:32px 24px;font:16px/1.5 Georgia,serif;color:${COLOURS.ink}">
${paragraphs.map(p).join('\n')}
${button ?? ''}
<p style="margin:32px 0 0;font-size:13px;color:${COLOURS.quiet}">${escapeHtml(foot)}${footAnchor}</p>
</div></body></html>`;
  return { subject: subject.replaceAll(/\s+/g, ' ').slice(0, 200), text, html };
}
