import type { Localised } from '#content/languages';

/** Where money for a pledge is sent, in lines that a page and an email show; the pledge's reference follows. The number of the account belongs to no bank. */
export const HOW_TO_PAY: Localised<readonly string[]> = {
  de: ['Per Überweisung an die Stiftung Alte Sorten', 'IBAN DE00 0000 0000 0000 0000 00'],
  en: ['By bank transfer to Stiftung Alte Sorten', 'IBAN DE00 0000 0000 0000 0000 00'],
};
