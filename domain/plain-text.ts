/** Why a text is refused. `control-characters` also covers lone surrogates and invisible direction marks. */
export type TextFault = 'control-characters' | 'too-long';

/** A cleaned text (null: no visible character), or why it is refused. */
export type CleanedText =
  Readonly<{ ok: true; text: string | null }> | Readonly<{ ok: false; code: TextFault; limit?: number }>;

/** Maximum number of characters of text fields, in UTF-16 units like a form's `maxlength`. */
export const TEXT_LIMITS = { name: 200, message: 1_000, reason: 2_000, website: 2_000, email: 254 } as const;

// Marks that change the direction of the text after them. In a name they can imitate another name.
const REFUSED_IN_LINES = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
// Fillers have the category of letters but are invisible; the blank Braille pattern is a symbol.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Trims a text, combines accents with their letters (Unicode NFC) and refuses invisible characters. Line breaks are allowed only with `lines`; each
 * becomes one character, so a browser's CR LF does not count twice. Markup is not interpreted: it is stored and shown as text.
 */
export function cleanText(raw: string, rule: Readonly<{ most: number; lines?: boolean }>): CleanedText {
  const text = raw.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  const looked = rule.lines ? text.replaceAll('\n', '') : text;
  if (REFUSED_IN_LINES.test(looked)) return { ok: false, code: 'control-characters' };
  if (text.length > rule.most) return { ok: false, code: 'too-long', limit: rule.most };
  return { ok: true, text: VISIBLE.test(text) ? text : null };
}
