import { mapLanguages } from '#content/in-each-language';
import type { Lang } from '#content/languages';
import { defineIssuer } from '#domain/issuer';

export const ISSUER = defineIssuer<Lang>({
  legalName: 'The fixture foundation',
  address: ['1 Test Street', '12345 Testing'],
  registration: mapLanguages((code) => `Registered as 12-3456789 (${code})`),
  deductibility: mapLanguages((code) => `Gifts can be deducted (${code}).`),
  keptYears: 10,
  fiscalYearFrom: 7,
});
