import type { Lang } from '#content/languages';
import { defineIssuer } from '#domain/issuer';

/** Who issues receipts and yearly statements. The fiscal year of the orchards begins in July. */
export const ISSUER = defineIssuer<Lang>({
  legalName: 'Stiftung Alte Sorten',
  address: ['Am Hang 1', '00000 Musterort'],
  registration: {
    de: 'Rechtsfähige Stiftung, Stiftungsverzeichnis Nr. 0000',
    en: 'Foundation with legal capacity, register of foundations no. 0000',
  },
  deductibility: {
    de: 'Dieser Beleg ist keine Zuwendungsbestätigung nach § 50 EStDV. Auf Wunsch stellen wir dir eine aus.',
    en: 'This is not a certificate for tax purposes under § 50 EStDV. We issue one on request.',
  },
  keptYears: 10,
  fiscalYearFrom: 7,
});
