import type { Localised } from '#content/languages';

/** The milestones by their slugs: title, a line for the home page, a short text for the story, and two paragraphs for their own page. */
export const MILESTONE_TEXTS = {
  de: {
    'erste-wiese_title': 'Die erste Wiese',
    'erste-wiese_line': 'Die ersten 40 Hochstämme stehen.',
    'erste-wiese_short': 'An einem Samstag im November setzen 60 Nachbarn 40 junge Bäume.',
    'erste-wiese_long1': 'Die Wiese am Hang war leer bis auf drei alte Birnbäume. An einem Tag kamen 40 Bäume dazu.',
    'erste-wiese_long2': 'Jeder Baum hat seitdem jemanden, der ihn gießt.',
  },
  en: {
    'erste-wiese_title': 'The first meadow',
    'erste-wiese_line': 'The first 40 standard trees are in the ground.',
    'erste-wiese_short': 'On a Saturday in November 60 neighbours plant 40 young trees.',
    'erste-wiese_long1':
      'The meadow on the slope was empty but for three old pear trees. In one day 40 trees joined them.',
    'erste-wiese_long2': 'Each tree has had someone to water it since.',
  },
} satisfies Localised<Readonly<Record<string, string>>>;
