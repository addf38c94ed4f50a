import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { po, type Catalogue, type Entry } from 'gettext-parser';
import { SOURCE_LANG, type Messages } from '#content/messages/define-messages';
import { LANGUAGE_LIST } from '#content/languages';
import { CHECKOUT } from '#scripts/process/paths';
import { runScript } from '#scripts/process/run-script';

// Updates every PO file to the English messages and prints how much of each page is translated: npm run messages

const FOLDER = path.join(CHECKOUT, 'content', 'messages');

const isMessages = (value: unknown): value is Messages =>
  typeof value === 'object' && value !== null && 'namespace' in value && 'texts' in value;

/** Every page's messages, by namespace. @throws Error if two have the same namespace. */
export async function findAllMessages(): Promise<Messages[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const modules = await Promise.all(files.map((file) => import(path.join(FOLDER, file)) as Promise<object>));
  const all = modules.flatMap((each) => Object.values(each).filter(isMessages));
  const names = all.map(({ namespace }) => namespace);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`Two sets of messages have the namespace ${twice}`);
  return all.toSorted((a, b) => (a.namespace < b.namespace ? -1 : 1));
}

/** The languages into which messages are translated: those of the site, and every other that has a PO file. */
export function translatedLanguages(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.po'));
  const all = new Set([...LANGUAGE_LIST.map(({ code }) => code), ...files.map((file) => path.parse(file).name)]);
  return [...all].filter((code) => code !== SOURCE_LANG);
}

/** A language's PO file; an empty one if it does not exist yet. */
export function readPoFile(lang: string): Catalogue {
  const file = path.join(FOLDER, `${lang}.po`);
  if (!readdirSync(FOLDER).includes(`${lang}.po`)) return { charset: 'utf-8', headers: {}, translations: {} };
  return po.parse(readFileSync(file, 'utf8'));
}

function writePoFile(lang: string, catalogue: Catalogue): void {
  writeFileSync(
    path.join(FOLDER, `${lang}.po`),
    `${po.compile(catalogue, { foldLength: 0 }).toString('utf8').trimEnd()}\n`,
  );
}

/** The entries of a PO file by `namespace.key`. */
export function entriesOf({ translations }: Catalogue): ReadonlyMap<string, Entry> {
  const all = Object.values(translations).flatMap((each) => Object.values(each));
  return new Map(all.flatMap((entry) => (entry.msgctxt ? [[entry.msgctxt, entry] as const] : [])));
}

export const isStale = ({ comments }: Entry): boolean => comments?.flag?.includes('fuzzy') ?? false;

function toEntry(msgctxt: string, msgid: string, note: string | undefined, old: Entry | undefined): Entry {
  const msgstr = old?.msgstr ?? [''];
  const said = {
    ...(old?.comments?.translator ? { translator: old.comments.translator } : {}),
    ...(note ? { extracted: note } : {}),
  };
  if (!old || msgstr[0] === '') return { msgctxt, msgid, msgstr: [''], comments: said };
  if (old.msgid === msgid && !isStale(old)) return { msgctxt, msgid, msgstr, comments: said };
  const previous = old.msgid === msgid ? old.comments?.previous : `msgid ${JSON.stringify(old.msgid)}`;
  return { msgctxt, msgid, msgstr, comments: { ...said, flag: 'fuzzy', ...(previous ? { previous } : {}) } };
}

/** Updates a PO file to the English texts: new texts are added empty, changed ones are marked stale (`fuzzy`), removed ones are dropped. */
export function updatePoFile(lang: string, catalogue: Catalogue, messages: readonly Messages[]): Catalogue {
  const old = entriesOf(catalogue);
  const entries = messages.flatMap(({ namespace, texts, notes }) =>
    Object.entries(texts).map(([key, text]) => {
      const context = `${namespace}.${key}`;
      return [context, { [text]: toEntry(context, text, notes?.[key], old.get(context)) }] as const;
    }),
  );
  return {
    charset: 'utf-8',
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit', Language: lang },
    translations: Object.fromEntries(entries),
  };
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const messages = await findAllMessages();
    for (const code of translatedLanguages()) {
      const catalogue = updatePoFile(code, readPoFile(code), messages);
      writePoFile(code, catalogue);
      const entries = entriesOf(catalogue);
      console.log(`content/messages/${code}.po`);
      for (const { namespace, texts } of messages) {
        const each = Object.keys(texts).map((key) => entries.get(`${namespace}.${key}`));
        const stale = each.filter((entry) => entry && isStale(entry)).length;
        const done = each.filter((entry) => entry && entry.msgstr[0] !== '' && !isStale(entry)).length;
        const note = stale > 0 ? `, ${stale} stale` : '';
        console.log(`  ${namespace.padEnd(28)} ${done} of ${each.length}${note}`);
      }
    }
  });
}
