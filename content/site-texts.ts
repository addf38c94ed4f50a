import type { Localised } from '#content/languages';

/** What every page says of the site: what it is in a sentence, and the name of its campaign. */
export const SITE_TEXTS = {
  en: {
    description:
      'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every pledge until it is paid.',
    campaignName: 'Ten years behind Python',
  },
  es: {
    description:
      'Una campaña por las personas y las máquinas que sostienen Python: haz una aportación, hazte miembro o patrocina como organización, y sigue cada compromiso hasta que se pague.',
    campaignName: 'Diez años con Python',
  },
  de: {
    description:
      'Eine Kampagne für die Menschen und Rechner, die Python am Laufen halten: Leiste einen Beitrag, werde Mitglied oder sponsere als Organisation, und verfolge jede Zusage, bis sie bezahlt ist.',
    campaignName: 'Zehn Jahre für Python',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
