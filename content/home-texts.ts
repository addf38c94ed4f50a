import type { Localised } from '#content/languages';

/** What the home page says of this campaign: its call, its drawing, its years. `yearsCaption` is filled in with {first} and {last}, years. */
export const HOME_TEXTS = {
  en: {
    overline: 'Ten years behind Python',
    sentence: 'Help look after the Python we all build on.',
    description:
      'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every pledge until it is paid.',
    lead: 'One company has sponsored the foundation behind Python ten years running. Join it: with a gift, a membership, or your organisation’s name.',
    drawing: 'A cut trunk with ten rings, one for each year',
    yearsTitle: 'Ten rings, one a year',
    yearsCaption:
      'Sponsored every year from {first, number, ::group-off} to {last, number, ::group-off}. Amounts are shown only where a source states them.',
  },
  es: {
    overline: 'Diez años con Python',
    sentence: 'Ayuda a cuidar el Python sobre el que construimos.',
    description:
      'Una campaña por las personas y las máquinas que sostienen Python: haz una aportación, hazte miembro o patrocina como organización, y sigue cada compromiso hasta que se pague.',
    lead: 'Una empresa lleva diez años seguidos patrocinando la fundación que está detrás de Python. Súmate: con una aportación, una membresía o el nombre de tu organización.',
    drawing: 'Un tronco cortado con diez anillos, uno por año',
    yearsTitle: 'Diez anillos, uno por año',
    yearsCaption:
      'Patrocinio cada año de {first, number, ::group-off} a {last, number, ::group-off}. Solo se muestran importes cuando una fuente los da.',
  },
  de: {
    overline: 'Zehn Jahre für Python',
    sentence: 'Hilf mit, das Python zu pflegen, auf das wir alle bauen.',
    description:
      'Eine Kampagne für die Menschen und Rechner, die Python am Laufen halten: Leiste einen Beitrag, werde Mitglied oder sponsere als Organisation, und verfolge jede Zusage, bis sie bezahlt ist.',
    lead: 'Ein Unternehmen sponsert seit zehn Jahren in Folge die Stiftung hinter Python. Mach mit: mit einem Beitrag, einer Mitgliedschaft oder dem Namen deiner Organisation.',
    drawing: 'Ein Baumstamm im Querschnitt mit zehn Ringen, einem für jedes Jahr',
    yearsTitle: 'Zehn Ringe, einer pro Jahr',
    yearsCaption:
      'Gesponsert jedes Jahr von {first, number, ::group-off} bis {last, number, ::group-off}. Beträge stehen nur da, wo eine Quelle sie nennt.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** What it says instead after the last day. */
export const HOME_TEXTS_AFTER = {
  en: {
    lead: 'One company has sponsored the foundation behind Python ten years running. This campaign asked others to join it; here is what came of that.',
  },
  es: {
    lead: 'Una empresa lleva diez años seguidos patrocinando la fundación que está detrás de Python. Esta campaña pidió a otros que se sumaran; esto es lo que ha salido de ello.',
  },
  de: {
    lead: 'Ein Unternehmen sponsert seit zehn Jahren in Folge die Stiftung hinter Python. Diese Kampagne hat andere gebeten mitzumachen; hier ist, was daraus wurde.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
