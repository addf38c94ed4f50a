import { mapLanguages } from '#content/in-each-language';
import type { Lang } from '#content/languages';
import { defineHowToPay } from '#domain/how-to-pay';

export const HOW_TO_PAY = defineHowToPay<Lang>({
  account: {
    holder: 'The fixture foundation',
    bank: 'A bank',
    iban: 'DE89 3704 0044 0532 0130 00',
    bic: 'COBADEFFXXX',
  },
  cheque: { payee: 'The fixture foundation', address: ['1 Test Street', '12345 Testing'] },
  note: mapLanguages((code) => `A note (${code})`),
});
