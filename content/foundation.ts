/** The foundation's own addresses, all in English; `key` names their texts in `messages/follow.ts`. */
export const FOUNDATION_PLACES = [
  { key: 'foundation', href: 'https://www.python.org/psf/' },
  { key: 'foundationNews', href: 'https://pyfound.blogspot.com/' },
  { key: 'foundationMembership', href: 'https://www.python.org/psf/membership/' },
  { key: 'foundationDonations', href: 'https://www.python.org/psf/donations/' },
] as const;

/** Where to report a weakness of the site: addresses or pages, the preferred one first. Invented, like the people of the demonstration. */
export const SECURITY_CONTACTS: readonly string[] = ['mailto:security@example.org'];
