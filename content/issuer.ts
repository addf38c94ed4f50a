import type { Lang } from '#content/languages';
import { defineIssuer } from '#domain/issuer';

/**
 * Who issues receipts and yearly statements, as their law asks: printed on each, and kept with it when it is issued. `keptYears`: for how many years after its year the
 * law keeps a receipt with the name on it, also after that person asks to be forgotten; 0 for none. `fiscalYearFrom`: the month in which a fiscal year begins, 1 to 12.
 */
export const ISSUER = defineIssuer<Lang>({
  legalName: 'The Demonstration Foundation',
  address: ['1 Nowhere Street', '00000 Nowhere'],
  registration: {
    en: 'Not registered anywhere: it does not exist.',
    es: 'No está registrada en ninguna parte: no existe.',
    de: 'Nirgends eingetragen: Es gibt sie nicht.',
  },
  deductibility: {
    en: 'This foundation is invented for the demonstration. No money has moved, and nothing can be deducted from taxes with this document.',
    es: 'Esta fundación es inventada, para la demostración. No se ha movido dinero y este documento no sirve para deducir nada de los impuestos.',
    de: 'Diese Stiftung ist für die Demonstration erfunden. Es ist kein Geld geflossen, und mit diesem Dokument lässt sich nichts von der Steuer absetzen.',
  },
  keptYears: 10,
  fiscalYearFrom: 1,
});
