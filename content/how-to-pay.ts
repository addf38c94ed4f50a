import type { Localised } from '#content/languages';

/** Where money for a pledge is sent, in lines that a page and an email show; the pledge's reference follows. This account is invented, and says so. */
export const HOW_TO_PAY: Localised<readonly string[]> = {
  en: [
    'By bank transfer to The Demonstration Foundation',
    'Account 0000 0000 0000, Bank of Nowhere',
    'This account is invented for the demonstration. Please do not send money.',
  ],
  es: [
    'Por transferencia a The Demonstration Foundation',
    'Cuenta 0000 0000 0000, Bank of Nowhere',
    'Esta cuenta es inventada, para la demostración. No envíes dinero, por favor.',
  ],
  de: [
    'Per Überweisung an The Demonstration Foundation',
    'Konto 0000 0000 0000, Bank of Nowhere',
    'Dieses Konto ist für die Demonstration erfunden. Bitte überweise kein Geld.',
  ],
};
