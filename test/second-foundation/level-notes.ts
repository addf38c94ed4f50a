import type { Localised } from '#content/languages';

/** Where sponsors of a level are honoured, by its slug. */
export const LEVEL_NOTES = {
  de: { stamm: 'Mit einer Tafel an der Wiese.', ast: 'Auf der Website und im Bericht.', zweig: 'Auf der Website.' },
  en: { stamm: 'On a sign at the meadow.', ast: 'On the website and in the report.', zweig: 'On the website.' },
} satisfies Localised<Readonly<Record<string, string>>>;

/** The page of the sponsors, for search engines. */
export const SPONSORS_TEXTS = {
  de: { description: 'Die Betriebe, die die Kampagne fördern, nach Stufen.' },
  en: { description: 'The businesses that sponsor the campaign, by level.' },
} satisfies Localised<Readonly<Record<string, string>>>;
