import { COLOURS } from '#content/brand';
import type { Language } from '#content/languages';
import type { TextPanel } from '#server/pledge/how-to-pay-text';

/** A part of an email: a paragraph of plain text, the words of a person (a reason, a question), or a panel. */
export type EmailPart = string | Readonly<{ quote: string }> | Readonly<{ panel: TextPanel }>;

type Url = Readonly<{ url: string; words: string }>;

/** What an email's HTML is made of: texts are plain and in the language, URLs are absolute. */
type Parts = Readonly<{
  language: Language;
  site: Readonly<{ name: string; url: string }>;
  subject: string;
  parts: readonly EmailPart[];
  button: Url | null;
  foot: Readonly<{ help: string; mailto: string; sender: string; note: string; link: Url | null }>;
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

const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');

const SERIF = "Georgia,'Times New Roman',serif";
const SANS = "-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const { paper, ink, quiet, sunk, sun } = COLOURS;

// Email programs that know no style sheet use the attributes of each element. Those that turn an email dark by themselves are told that it knows how.
const STYLES = `:root{color-scheme:light dark;supported-color-schemes:light dark}
a{color:inherit}
@media (prefers-color-scheme:dark){
.ground,.panel{background:${COLOURS.sunkDark} !important}
.sheet{background:${COLOURS.paperDark} !important}
.text{color:${COLOURS.inkDark} !important}
.quiet{color:${COLOURS.quietDark} !important}
}
@media (max-width:480px){.sheet>tbody>tr>td{padding-left:20px !important;padding-right:20px !important}}`;

const p = (text: string, style = '') =>
  `<p class="text" style="margin:0 0 16px;color:${ink};${style}">${lines(text)}</p>`;

/** A reference stays on one line. */
const heading = (subject: string) =>
  escapeHtml(subject).replaceAll(/PB-\w+-\w+/g, '<span style="white-space:nowrap">$&</span>');

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** A fact as a row of two cells, or of one above the other where the value is long. */
function fact({ term, text, url }: TextPanel['facts'][number]): string {
  const value = url ? `<a href="${escapeHtml(url)}" target="_blank">${lines(text)}</a>` : lines(text);
  return `<tr><td class="quiet" valign="top" style="padding:4px 16px 4px 0;font-size:14px;color:${quiet}">${escapeHtml(term)}</td><td class="text" valign="top" style="padding:4px 0;font-weight:600;color:${ink};overflow-wrap:anywhere">${value}</td></tr>`;
}

function panel({ title, headline, factsTitle, facts, notes = [] }: TextPanel): string {
  const small = `margin:0 0 8px;font-size:14px;color:${quiet}`;
  return `<table ${TABLE} width="100%" style="margin:24px 0"><tr><td class="panel" bgcolor="${sunk}" style="background:${sunk};padding:20px 20px 16px;border-top:3px solid ${sun};border-radius:0 0 6px 6px">
<p class="quiet" style="${small}">${escapeHtml(title)}</p>
${headline ? `<p class="text" style="margin:0 0 12px;font:22px/1.3 ${SERIF};color:${ink}">${escapeHtml(headline)}</p>` : ''}
${factsTitle ? `<p class="text" style="margin:16px 0 4px;font-weight:600;color:${ink}">${escapeHtml(factsTitle)}</p>` : ''}
<table ${TABLE}>${facts.map(fact).join('\n')}</table>
${notes.map((note) => `<p class="text" style="margin:12px 0 0;font-size:14px;color:${ink}">${lines(note)}</p>`).join('\n')}
</td></tr></table>`;
}

function part(each: EmailPart): string {
  if (typeof each === 'string') return p(each);
  if ('quote' in each)
    return `<table ${TABLE} width="100%" style="margin:0 0 16px"><tr><td style="border-left:4px solid ${sun};padding:4px 0 4px 16px">${p(each.quote, 'margin:0')}</td></tr></table>`;
  return panel(each.panel);
}

/** The button is a cell with a colour of its own, which every email program draws. Its address below is for those that open no link. */
function buttonOf({ url, words }: Url): string {
  const href = escapeHtml(url);
  return `<table ${TABLE} style="margin:28px 0 12px"><tr><td bgcolor="${sun}" style="background:${sun};border-radius:6px"><a class="button" href="${href}" target="_blank" style="display:inline-block;padding:13px 24px;font:600 16px/1.25 ${SANS};color:${ink};text-decoration:none">${escapeHtml(words)}</a></td></tr></table>
<p class="quiet" style="margin:0 0 8px;font-size:13px;color:${quiet};overflow-wrap:anywhere">${href}</p>`;
}

/** The text that a mailbox's list shows after the subject. The spaces keep what follows out of it. */
function preview(parts: readonly EmailPart[]): string {
  const [first, second] = parts.filter((each) => typeof each === 'string');
  const text = escapeHtml((second ?? first ?? '').slice(0, 140));
  return `<div style="display:none;max-height:0;overflow:hidden">${text}${'&zwnj;&nbsp;'.repeat(40)}</div>`;
}

/** An email as HTML: tables and styles on the elements, as email programs need them; light and dark. It loads nothing but the mark, which is the same for everyone. */
export function emailHtml({ language, site, subject, parts, button, foot }: Parts): string {
  const quietly = `margin:0 0 8px;font-size:13px;color:${quiet}`;
  const help = lines(foot.help).replace(
    escapeHtml(foot.mailto),
    (address) => `<a href="mailto:${address}" class="quiet" style="color:${quiet}">${address}</a>`,
  );
  const second = foot.link
    ? `<p class="quiet" style="${quietly}"><a href="${escapeHtml(foot.link.url)}" target="_blank" class="quiet" style="color:${quiet}">${escapeHtml(foot.link.words)}</a></p>`
    : '';
  return `<!doctype html>
<html lang="${language.code}" dir="${language.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(subject)}</title>
<style>${STYLES}</style></head>
<body class="ground" style="margin:0;padding:0;background:${sunk}">${preview(parts)}
<table ${TABLE} width="100%" class="ground" bgcolor="${sunk}" style="background:${sunk}"><tr><td align="center" style="padding:24px 12px">
<table ${TABLE} width="100%" class="sheet" bgcolor="${paper}" style="max-width:600px;background:${paper};border-radius:8px"><tr><td align="${language.dir === 'rtl' ? 'right' : 'left'}" style="padding:28px 36px 32px;font:16px/1.55 ${SANS};color:${ink}">
<table ${TABLE} style="margin:0 0 28px"><tr><td style="padding-right:12px"><img src="${escapeHtml(site.url)}/icons/192.png" width="36" height="36" alt="" style="display:block;border:0"></td><td class="text" style="font:600 18px/1.2 ${SERIF};color:${ink}">${escapeHtml(site.name)}</td></tr></table>
<h1 class="text" style="margin:0 0 20px;font:600 25px/1.25 ${SERIF};color:${ink}">${heading(subject)}</h1>
${parts.map(part).join('\n')}
${button ? buttonOf(button) : ''}
</td></tr></table>
<table ${TABLE} width="100%" style="max-width:600px"><tr><td style="padding:20px 36px 8px;font:13px/1.5 ${SANS}">
<p class="quiet" style="${quietly}">${help}</p>
<p class="quiet" style="${quietly}">${escapeHtml(foot.sender)}<br>${escapeHtml(foot.note)}</p>
${second}
</td></tr></table>
</td></tr></table></body></html>`;
}
