/** Why a text is refused. `control-characters` also covers lone surrogates. */
export type TextFault = 'control-characters' | 'too-long';

/** A cleaned text (null: no visible character), or why it is refused. */
export type CleanedText =
  Readonly<{ ok: true; text: string | null }> | Readonly<{ ok: false; code: TextFault; limit?: number }>;

/** Maximum number of characters of text fields, in UTF-16 units like a form's `maxlength`. */
export const TEXT_LIMITS = {
  name: 200,
  postalAddress: 500,
  message: 1_000,
  reason: 2_000,
  website: 2_000,
  email: 254,
  purchaseOrder: 100,
  description: 1_000,
  taxNumber: 50,
} as const;

// Characters that no text needs: PostgreSQL and JSON cannot hold some of them, and none can be seen.
const REFUSED = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
// Fillers have the category of letters but are invisible; the blank Braille pattern is a symbol.
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

// Marks of direction, which phones add around names and which can make one name look like another; zero-width spaces.
const DROPPED = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
/** Tags, which are invisible, and the flags of regions that are made of them. */
const TAGS = /\u{1f3f4}[\u{e0020}-\u{e007f}]+|[\u{e0000}-\u{e007f}]/gu;
// The scripts whose words need joiners: UAX #31, 2.3 (A1 and A2), and emoji sequences, UTS #51, 1.4.
const JOINED =
  '[\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Nkoo}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}]';
const UNNEEDED_JOINERS = new RegExp(
  `(?<!${JOINED})\\u200c|\\u200c(?!${JOINED})|(?<!${JOINED}|[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d`,
  'gu',
);

/**
 * A text without the invisible characters that it does not need. Zero-width joiners stay where a script's words or an emoji need them (UAX #31, 2.3; UTS #51): Persian
 * `می‌خواهم`, Sinhala `ශ්‍රී`, `👩‍💻`.
 */
export function withoutInvisible(text: string): string {
  return text
    .replace(DROPPED, '')
    .replace(TAGS, (match) => (match.startsWith('\u{1f3f4}') ? match : ''))
    .replace(/(?<=[\u200c\u200d])[\u200c\u200d]+/gu, '')
    .replace(UNNEEDED_JOINERS, '');
}

/** Whether a database and JSON can hold a text: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/**
 * Trims a text, combines accents with their letters (Unicode NFC), drops invisible characters that it does not need and refuses control characters. Line breaks are
 * allowed only with `lines`; each becomes one character, so a browser's CR LF does not count twice. Markup is not interpreted: it is stored and shown as text.
 */
export function cleanText(raw: string, rule: Readonly<{ most: number; lines?: boolean }>): CleanedText {
  const text = withoutInvisible(raw.replace(/\r\n?/g, '\n')).trim().normalize('NFC');
  const looked = rule.lines ? text.replaceAll('\n', '') : text;
  if (REFUSED.test(looked)) return { ok: false, code: 'control-characters' };
  if (text.length > rule.most) return { ok: false, code: 'too-long', limit: rule.most };
  return { ok: true, text: VISIBLE.test(text) ? text : null };
}
