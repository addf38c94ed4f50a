import type { Localised } from '#content/languages';

/** What a programme is called, what a gift to it is for within a sentence, and what the programme does: in a line, in a sentence or two, at length. */
export type ProgrammeText = Readonly<{
  name: string;
  aim: string;
  short: string;
  story: string;
  long: readonly string[];
}>;

const de = {
  pflanzungen: {
    name: 'Pflanzungen',
    aim: 'für Pflanzungen',
    short: 'Neue Hochstämme auf alten Wiesen.',
    story: 'Für junge Obstbäume alter Sorten, mit Pfahl und Schutz, und für die Arbeit am Pflanztag.',
    long: ['Wo ein alter Baum fällt, soll ein junger nachkommen. Eine Zusage hier hilft, ihn zu ziehen und zu setzen.'],
  },
  schnittkurse: {
    name: 'Schnittkurse',
    aim: 'für Schnittkurse',
    short: 'Wer schneiden kann, erhält eine Wiese.',
    story: 'Für Kurse, in denen Nachbarn lernen, ihre Bäume zu schneiden, und für Leitern und Sägen zum Ausleihen.',
    long: ['Ein Hochstamm braucht Jahrzehnte lang jemanden, der ihn schneidet. Die Kurse sind für alle offen.'],
  },
  freie: {
    name: 'Wo es am nötigsten ist',
    aim: 'dafür, wo es am nötigsten ist',
    short: 'Du überlässt uns die Wahl.',
    story: 'Für das, was gerade am dringendsten ist, vom Zaun bis zum Wasserwagen.',
    long: ['Manches lässt sich nicht planen. Eine Zusage hier nennt kein Programm.'],
  },
} as const satisfies Record<string, ProgrammeText>;

export type ProgrammeSlug = keyof typeof de;

const en: Record<ProgrammeSlug, ProgrammeText> = {
  pflanzungen: {
    name: 'Planting',
    aim: 'for planting',
    short: 'New standard trees on old meadows.',
    story: 'For young fruit trees of old varieties, with stake and guard, and for the work on planting day.',
    long: ['Where an old tree falls, a young one should follow. A pledge here helps to raise and to plant it.'],
  },
  schnittkurse: {
    name: 'Pruning courses',
    aim: 'for pruning courses',
    short: 'Whoever can prune keeps a meadow.',
    story: 'For courses in which neighbours learn to prune their trees, and for ladders and saws to borrow.',
    long: ['A standard tree needs someone to prune it for decades. The courses are open to everyone.'],
  },
  freie: {
    name: 'Where it is needed most',
    aim: 'for wherever it is needed most',
    short: 'You leave the choice to us.',
    story: 'For whatever is most pressing, from the fence to the water cart.',
    long: ['Some things cannot be planned. A pledge here names no programme.'],
  },
};

/** The programmes in every language, in the order the site shows them. */
export const PROGRAMME_TEXTS: Localised<Record<ProgrammeSlug, ProgrammeText>> = { de, en };
