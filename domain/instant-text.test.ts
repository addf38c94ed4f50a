import { expect, it } from 'vitest';
import { instantText } from '#domain/instant-text';

it.each([
  ['en-GB', '26 November 2026 at 03:22 UTC'],
  ['de-DE', '26. November 2026 um 03:22 UTC'],
  ['es-ES', '26 de noviembre de 2026 a las 3:22 UTC'],
])('a time is written in UTC, in the form of %s', (days, text) => {
  expect(instantText(new Date('2026-11-26T03:22:59.999Z'), days)).toBe(text);
});
