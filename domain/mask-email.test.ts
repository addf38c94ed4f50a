import { expect, it } from 'vitest';
import { maskEmail } from '#domain/mask-email';

it.each([
  ['ada@example.org', 'a•••@example.org'],
  ['a@example.org', 'a•••@example.org'],
  ['😀x@example.org', '😀•••@example.org'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
