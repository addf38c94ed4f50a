import type { Lang } from '#content/languages';
import { defineHowToPay } from '#domain/how-to-pay';

/** Where money for a pledge is sent: pages, emails, calendars and QR codes say it. This account is invented, and says so: no bank has its code. */
export const HOW_TO_PAY = defineHowToPay<Lang>({
  account: {
    holder: 'The Demonstration Foundation',
    bank: 'Bank of Nowhere',
    iban: 'DE36 0000 0000 0000 0000 00',
    bic: 'NOWHDE00',
  },
  cheque: { payee: 'The Demonstration Foundation', address: ['1 Nowhere Street', '00000 Nowhere'] },
  note: {
    en: 'This account and this address are invented for the demonstration. Please send no money.',
    es: 'Esta cuenta y esta dirección son inventadas, para la demostración. No envíes dinero, por favor.',
    de: 'Dieses Konto und diese Adresse sind für die Demonstration erfunden. Bitte schick kein Geld.',
  },
});
