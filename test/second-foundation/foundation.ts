/** The foundation's own addresses, with the language of each page; `key` names their texts in `foundation-texts.ts`. */
export const FOUNDATION_PLACES = [{ key: 'foundation', href: 'https://alte-sorten.example/', lang: 'de' }] as const;

/** Where to report a weakness of the site: addresses or pages, the preferred one first. */
export const SECURITY_CONTACTS: readonly string[] = ['mailto:sicherheit@alte-sorten.example'];

/** Whom people write to. Every page names it in its footer, and replies to our emails go to it. `address` is the postal address, in one line. */
export const CONTACT = {
  name: 'Stiftung Alte Sorten',
  email: 'hallo@alte-sorten.example',
  address: 'Am Hang 1, 00000 Musterort',
} as const;
