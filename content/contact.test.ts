import { expect, it } from 'vitest';
import { CONTACT_EMAIL } from '#content/foundation';
import { readEmailAddress } from '#domain/email-address';

it('replies to emails go to an address', () => {
  expect(readEmailAddress(CONTACT_EMAIL)).toBe(CONTACT_EMAIL);
});
