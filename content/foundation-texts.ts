import type { Localised } from '#content/languages';

/** The foundation’s own pages by the keys of `FOUNDATION_PLACES`, what is said above them, and whom to write to about accessibility. */
export const FOUNDATION_TEXTS = {
  en: {
    foundationText:
      'This site is a demonstration and does not speak for the Python Software Foundation. These pages are its own:',
    foundation: 'The foundation',
    foundationNews: 'Its news',
    foundationMembership: 'Becoming a member',
    foundationDonations: 'Giving',
    accessibilityContact:
      'Nobody reads email for this demonstration. A foundation that runs this software gives its contact address here.',
  },
  es: {
    foundationText:
      'Este sitio es una demostración y no habla en nombre de la Python Software Foundation. Estas páginas son suyas, en inglés:',
    foundation: 'La fundación',
    foundationNews: 'Sus noticias',
    foundationMembership: 'Hacerse miembro',
    foundationDonations: 'Donaciones',
    accessibilityContact:
      'Nadie lee el correo de esta demostración. Una fundación que use este software indica aquí su dirección de contacto.',
  },
  de: {
    foundationText:
      'Diese Website ist eine Demonstration und spricht nicht für die Python Software Foundation. Diese Seiten sind ihre eigenen, auf Englisch:',
    foundation: 'Die Stiftung',
    foundationNews: 'Ihre Neuigkeiten',
    foundationMembership: 'Mitglied werden',
    foundationDonations: 'Spenden',
    accessibilityContact:
      'Für diese Demonstration liest niemand E-Mails. Eine Stiftung, die diese Software betreibt, nennt hier ihre Kontaktadresse.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
