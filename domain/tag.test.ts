import { describe, expect, it } from 'vitest';
import { cleanTag, LONGEST_TAG } from '#domain/tag';

describe('a tag', () => {
  it.each([
    ['To call', 'To call'],
    ['  VIP ', 'VIP'],
    ['two  spaces', 'two spaces'],
    ['gala\u200b 2027', 'gala 2027'],
    ['a'.repeat(LONGEST_TAG), 'a'.repeat(LONGEST_TAG)],
  ])('%j is kept as %j', (typed, text) => expect(cleanTag(typed)).toEqual({ text }));

  it.each([
    ['', 'tag-missing'],
    [' \u200b ', 'tag-missing'],
    ['a'.repeat(LONGEST_TAG + 1), 'tag-too-long'],
    ['two\nlines', 'tag-unreadable'],
    ['call, VIP', 'tag-comma'],
  ])('%j is refused: %s', (typed, fault) => expect(cleanTag(typed)).toBe(fault));
});
