import { expect, it } from 'vitest';
import { MEMBERSHIP_EVENTS } from '#domain/membership-event';

it.each([
  ['2026-01-31', true],
  ['2026-02-30', false],
  ['31.1.2026', false],
  [undefined, false],
])('a fellowship that was taken back lasts until a day: %s', (until, is) => {
  expect(MEMBERSHIP_EVENTS['fellowship-ended'].safeParse({ until }).success).toBe(is);
});

it('the event of a fellowship does not say what it is for', () => {
  expect(MEMBERSHIP_EVENTS['fellowship-granted'].parse({ reason: 'Work' })).toEqual({});
});
