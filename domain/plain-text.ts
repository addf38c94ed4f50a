/**
 * What is wrong with a text someone wrote. `control-characters` also covers broken surrogates and hidden direction
 * marks.
 */
export type TextFault = 'control-characters' | 'too-long';

/** A text made clean (null: nothing visible was written), or why it is refused. */
export type CleanedText =
  Readonly<{ ok: true; text: string | null }> | Readonly<{ ok: false; code: TextFault; limit?: number }>;

/** Most signs (UTF-16 units, as a form's `maxlength` counts) of what people write. */
export const TEXT_LIMITS = { name: 200, message: 1_000, reason: 2_000, website: 2_000, email: 254 } as const;

// Marks that turn the direction of the text after them: in a name they can dress one up as another.
const REFUSED_IN_LINES = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
// Fillers are letters by their category and nothing to the eye; the blank of Braille is a symbol.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Trims, joins accents to their letters (Unicode NFC) and refuses what no reader can see. Line breaks are allowed only
 * with `lines`, and all become one sign, so that a browser's CR LF does not count twice. Markup is not looked at: it
 * is text, and shown as such.
 */
export function cleanText(raw: string, rule: Readonly<{ most: number; lines?: boolean }>): CleanedText {
  const text = raw.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  const looked = rule.lines ? text.replaceAll('\n', '') : text;
  if (REFUSED_IN_LINES.test(looked)) return { ok: false, code: 'control-characters' };
  if (text.length > rule.most) return { ok: false, code: 'too-long', limit: rule.most };
  return { ok: true, text: VISIBLE.test(text) ? text : null };
}
