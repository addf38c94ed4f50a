import type { Lang } from '#content/languages';
import { defineHowToPay } from '#domain/how-to-pay';

/** Where money for a pledge is sent: pages, emails, calendars and QR codes say it. No bank has the code in this number. */
export const HOW_TO_PAY = defineHowToPay<Lang>({
  account: { holder: 'Stiftung Alte Sorten', bank: 'Streuobstbank', iban: 'DE36 0000 0000 0000 0000 00' },
});
