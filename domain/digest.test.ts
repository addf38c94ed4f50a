import { describe, expect, it } from 'vitest';
import { hasNewWork, stillKnown } from '#domain/digest';

const NOON = '2026-11-28T12:00:00.000Z';
const LATER = '2026-11-28T13:00:00.000Z';
const waits = (many: number, oldest: string | null = NOON) => ({ new: { many, oldest } });

describe('what is new for a member of staff', () => {
  it.each([
    ['a kind that did not wait', {}, waits(1), true],
    ['one more', waits(1), waits(2), true],
    ['as many, after the oldest was done', waits(2), waits(2, LATER), true],
    ['the same', waits(2), waits(2), false],
    ['fewer', waits(2), waits(1, LATER), false],
    ['nothing', waits(2), {}, false],
    ['as many of a kind without a time', waits(2, null), waits(2, null), false],
  ])('%s', (_, before, after, isNew) => {
    expect(hasNewWork(before, after)).toBe(isNew);
  });

  it('stays new until its email is sent, and what is done is forgotten', () => {
    expect(stillKnown(waits(1), waits(3))).toEqual(waits(1));
    expect(stillKnown(waits(3), waits(1, LATER))).toEqual(waits(1, LATER));
    expect(stillKnown(waits(3), {})).toEqual({});
  });
});
