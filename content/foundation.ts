/** The foundation's own addresses, all in English; `key` names their texts in `messages/follow.ts`. */
export const FOUNDATION_PLACES = [
  { key: 'foundation', href: 'https://www.python.org/psf/' },
  { key: 'foundationNews', href: 'https://pyfound.blogspot.com/' },
  { key: 'foundationMembership', href: 'https://www.python.org/psf/membership/' },
  { key: 'foundationDonations', href: 'https://www.python.org/psf/donations/' },
] as const;
