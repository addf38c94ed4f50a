/** The foundation's own addresses, with the language of each page; `key` names their texts in `foundation-texts.ts`. */
export const FOUNDATION_PLACES = [{ key: 'foundation', href: 'https://alte-sorten.example/', lang: 'de' }] as const;

/** Where to report a weakness of the site: addresses or pages, the preferred one first. */
export const SECURITY_CONTACTS: readonly string[] = ['mailto:sicherheit@alte-sorten.example'];

/** Where people ask. Every page names it in its footer, and replies to our emails go to it. */
export const CONTACT_EMAIL = 'hallo@alte-sorten.example';
