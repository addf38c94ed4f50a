import { mapLanguages, textsInEachLanguage } from '#content/in-each-language';

export const MEMBERSHIP_TEXTS = textsInEachLanguage({ aside: 'The rules are in <a>the bylaws</a>.' });

export const AREAS = mapLanguages((code) => ({
  documentation: `Documentation (${code})`,
  packaging: `Packaging (${code})`,
  events: `Events (${code})`,
}));
