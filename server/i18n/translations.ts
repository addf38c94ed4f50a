import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { po } from 'gettext-parser';
import { SOURCE_LANG } from '#content/messages/define-messages';
import { memoize } from '#domain/memoize';

// Next to the sources, or below the folder from which the built application is started.
const FOLDERS = [
  path.join(import.meta.dirname ?? '', '../../content/messages'),
  path.join(process.cwd(), 'content/messages'),
];

/** The path of a language's PO file. @throws Error if it is missing. */
function translationsFile(lang: string): string {
  const file = FOLDERS.map((folder) => path.join(folder, `${lang}.po`)).find(existsSync);
  if (!file) throw new Error(`There is no content/messages/${lang}.po`);
  return file;
}

/**
 * A language's texts by `namespace.key`, without those marked as stale (`fuzzy`). Empty for English, whose texts are in the code. Read
 * once.
 */
export const readTranslations = memoize((lang): ReadonlyMap<string, string> => {
  if (lang === SOURCE_LANG) return new Map();
  const { translations } = po.parse(readFileSync(translationsFile(lang), 'utf8'));
  return new Map(
    Object.values(translations)
      .flatMap((entries) => Object.values(entries))
      .filter(({ msgctxt, comments }) => msgctxt && !comments?.flag?.includes('fuzzy'))
      .flatMap(({ msgctxt = '', msgstr: [text = ''] }) => (text === '' ? [] : [[msgctxt, text] as const])),
  );
});
