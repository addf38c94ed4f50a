import type { Localised } from '#content/languages';

/** The story: its chapters, and the texts around its timeline. `ringsNote` is filled in with {last}, a year. */
export const STORY_TEXTS = {
  de: {
    title: 'Warum wir alte Bäume pflanzen',
    description: 'Vier Jahre Stiftung Alte Sorten: warum, was daraus wurde, und wie du mitmachst.',
    lead: 'Eine Streuobstwiese ist Weide, Obstgarten und Wald zugleich. Sie verschwindet, wenn niemand nachpflanzt.',
    whyTitle: 'Warum Hochstämme',
    why1: 'Ein Hochstamm trägt nach zehn Jahren und steht achtzig. Er lohnt sich für die, die nach uns kommen.',
    why2: 'In ihm wohnen Steinkauz und Wendehals, und unter ihm weiden Schafe.',
    ringsTitle: 'Jahr um Jahr',
    ringsLead: 'Ein Ring für jedes Jahr, in dem wir gepflanzt haben.',
    ringsNote: 'Das letzte Jahr im Bericht ist {last}.',
    paidTitle: 'Was bezahlt wurde',
    paidPlanting: 'Bäume, Pfähle und der Schutz vor Rehen.',
    join1: 'Gib einmal, werde Mitglied oder fördere uns als Betrieb.',
  },
  en: {
    title: 'Why we plant old trees',
    description: 'Four years of the Alte Sorten foundation: why, what came of it, and how to join.',
    lead: 'A meadow orchard is pasture, orchard and wood at once. It goes when nobody plants again.',
    whyTitle: 'Why standard trees',
    why1: 'A standard tree bears after ten years and lives for eighty. It is worth it for those who come after us.',
    why2: 'Little owls and wrynecks live in it, and sheep graze below it.',
    ringsTitle: 'Year by year',
    ringsLead: 'One ring for each year in which we planted.',
    ringsNote: 'The last year of the report is {last}.',
    paidTitle: 'What was paid for',
    paidPlanting: 'Trees, stakes and guards against deer.',
    join1: 'Give once, become a member, or sponsor us as a business.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;

/** What the story says instead before the first day. */
export const STORY_TEXTS_BEFORE = {
  de: { join1: 'Sobald die Kampagne beginnt, kannst du einmal geben, Mitglied werden oder uns als Betrieb fördern.' },
  en: { join1: 'Once the campaign opens you can give once, become a member, or sponsor us as a business.' },
} satisfies Localised<Readonly<Record<string, string>>>;

/** And after the last. */
export const STORY_TEXTS_AFTER = {
  de: { join1: 'Die Kampagne ist zu Ende. Was zugesagt wurde, kommt noch an.' },
  en: { join1: 'The campaign has closed. What was promised is still being paid.' },
} satisfies Localised<Readonly<Record<string, string>>>;
