import { describe, expect, it } from 'vitest';
import { cleanViewName, LONGEST_VIEW_NAME, VIEW_EVENTS } from '#domain/saved-view';

describe('a view’s name', () => {
  it.each([
    ['Gifts to thank for', 'Gifts to thank for'],
    ['  trimmed\t', 'trimmed'],
    ['Año', 'Año'],
    ['An\u0303o', 'Año'],
    ['in\u200bvisible', 'invisible'],
    ['a'.repeat(LONGEST_VIEW_NAME), 'a'.repeat(LONGEST_VIEW_NAME)],
  ])('%j is kept as %j', (typed, text) => expect(cleanViewName(typed)).toEqual({ text }));

  it.each([
    ['', 'name-missing'],
    [' \u200b ', 'name-missing'],
    ['a'.repeat(LONGEST_VIEW_NAME + 1), 'name-too-long'],
    ['two\nlines', 'name-unreadable'],
    ['a\u0000b', 'name-unreadable'],
  ])('%j is refused: %s', (typed, fault) => expect(cleanViewName(typed)).toBe(fault));
});

it('events name the view by its number alone', () => {
  for (const event of Object.values(VIEW_EVENTS)) {
    expect(event.safeParse({ view: '7' }).success).toBe(true);
    expect(event.safeParse({ view: 'Gifts' }).success).toBe(false);
  }
});
