import { mapLanguages } from '#content/in-each-language';

export const HOW_TO_PAY = mapLanguages((code) => [`By bank transfer (${code})`, 'Account 0000']);
