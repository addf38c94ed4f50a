/** The foundation's own addresses, with the language of each page; `key` names their texts in `foundation-texts.ts`. */
export const FOUNDATION_PLACES = [
  { key: 'foundation', href: 'https://www.python.org/psf/', lang: 'en' },
  { key: 'foundationNews', href: 'https://pyfound.blogspot.com/', lang: 'en' },
  { key: 'foundationMembership', href: 'https://www.python.org/psf/membership/', lang: 'en' },
  { key: 'foundationDonations', href: 'https://www.python.org/psf/donations/', lang: 'en' },
] as const;

/** Where to report a weakness of the site: addresses or pages, the preferred one first. Invented, like the people of the demonstration. */
export const SECURITY_CONTACTS: readonly string[] = ['mailto:security@example.org'];

/** Where people ask. Every page names it in its footer, and replies to our emails go to it. Invented. */
export const CONTACT_EMAIL = 'questions@pledgebook.example';
