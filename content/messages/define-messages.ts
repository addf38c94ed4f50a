/** The language of the messages in these files, whatever languages a site has and whichever comes first. */
export const SOURCE_LANG = 'en';

/**
 * The messages of one page or part: `texts` are in `SOURCE_LANG`, English, and ICU (https://unicode-org.github.io/icu/userguide/format_parse/messages/), by their keys. Every other
 * language has them in its PO file beside this one, under `namespace.key`. `notes` explain to translators what a text alone does not show.
 */
export type Messages<Key extends string = string> = Readonly<{
  namespace: string;
  texts: Readonly<Record<Key, string>>;
  notes?: Readonly<Partial<Record<Key, string>>>;
}>;

/** Defines a page's messages. The namespace is unique; `npm run messages` then adds them to every PO file. */
export function defineMessages<Key extends string>(
  namespace: string,
  texts: Readonly<Record<Key, string>>,
  notes?: Readonly<Partial<Record<NoInfer<Key>, string>>>,
): Messages<Key> {
  return { namespace, texts, notes };
}
