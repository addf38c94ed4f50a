import { expect, it } from 'vitest';
import { CONTACT } from '#content/foundation';
import { readEmailAddress } from '#domain/email-address';

it('replies to emails go to an address', () => {
  expect(readEmailAddress(CONTACT.email)).toBe(CONTACT.email);
  for (const line of [CONTACT.name, CONTACT.address]) expect(line).toMatch(/^\S.*\S$/);
});
