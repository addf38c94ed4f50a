import type { Localised } from '#content/languages';

/** What the home page says of this campaign: its call, its drawing, its years. `yearsCaption` is filled in with {first} and {last}, years. */
export const HOME_TEXTS = {
  de: {
    overline: 'Tausend Hochstämme',
    sentence: 'Pflanz mit uns tausend Obstbäume.',
    description: 'Eine Kampagne für Streuobstwiesen: gib einmal, werde Mitglied oder fördere uns als Betrieb.',
    lead: 'Vier Jahre lang haben wir Wiese um Wiese bepflanzt. Jetzt sollen es tausend Bäume werden.',
    drawing: 'Ein Stammquerschnitt mit vier Ringen, einem für jedes Jahr',
    yearsTitle: 'Vier Ringe, einer im Jahr',
    yearsCaption: 'Gepflanzt in jedem Jahr von {first, number, ::group-off} bis {last, number, ::group-off}.',
  },
  en: {
    overline: 'A thousand orchard trees',
    sentence: 'Plant a thousand fruit trees with us.',
    description: 'A campaign for meadow orchards: give once, become a member, or sponsor us as a business.',
    lead: 'For four years we have planted meadow after meadow. Now it shall be a thousand trees.',
    drawing: 'A cut trunk with four rings, one for each year',
    yearsTitle: 'Four rings, one a year',
    yearsCaption: 'Planted in every year from {first, number, ::group-off} to {last, number, ::group-off}.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** What it says instead after the last day. */
export const HOME_TEXTS_AFTER = {
  de: { lead: 'Die Kampagne ist zu Ende. Das ist daraus geworden.' },
  en: { lead: 'The campaign has closed. This is what came of it.' },
} satisfies Localised<Readonly<Record<string, string>>>;
