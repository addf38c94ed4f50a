import { cleanText } from '#domain/plain-text';

/** The most tags of one pledge. */
export const MOST_TAGS = 10;

/** The most different tags in use: they are choices of a filter, which people read through. */
export const MOST_TAG_NAMES = 200;

/** The most characters of a tag, in UTF-16 units. */
export const LONGEST_TAG = 30;

/** Why a tag is refused. Several tags in one cell of a file are separated by commas, so a tag has none. */
export type TagFault = 'tag-missing' | 'tag-too-long' | 'tag-unreadable' | 'tag-comma';

/** A tag as typed, cleaned; or why it is refused. The database folds it as it folds names: case, accents and spaces make no other tag. */
export function cleanTag(typed: string): Readonly<{ text: string }> | TagFault {
  const cleaned = cleanText(typed, { most: LONGEST_TAG });
  if (!cleaned.ok) return cleaned.code === 'too-long' ? 'tag-too-long' : 'tag-unreadable';
  if (cleaned.text === null) return 'tag-missing';
  return cleaned.text.includes(',') ? 'tag-comma' : { text: cleaned.text.replaceAll(/\s+/gu, ' ') };
}
