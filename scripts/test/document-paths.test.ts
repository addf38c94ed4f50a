import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';

const FOLDERS = readdirSync(CHECKOUT, { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && !/^(node_modules|generated|test-results|playwright-report|\..*)$/.test(entry.name),
  )
  .map(({ name }) => name);
const ROOT_FILES = readdirSync(CHECKOUT, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);

/** Every file and folder of the repository, by its path. */
const TREE = [
  ...ROOT_FILES,
  ...FOLDERS.flatMap((folder) => [
    folder,
    ...readdirSync(path.join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file),
    ),
  ]),
];
const NAMES = new Set(TREE.map((file) => path.basename(file)));

const read = (file: string) => readFileSync(path.join(CHECKOUT, file), 'utf8');
const isOfTree = (word: string) => FOLDERS.some((folder) => word.startsWith(`${folder}/`));
const isFileName = (word: string) => /^[\w*.[\]-]+\.(tsx?|mjs|md|sql|css|yaml)$/.test(word);

/** Whether the file or folder exists; `*` and `<name>` match any name. */
function isThere(word: string): boolean {
  const parts = word.replace(/\/$/, '').split(/\*|<[^>]+>/);
  const pattern = new RegExp(`^${parts.map((part) => part.replaceAll(/[.()[\]+?^$|{}\\]/g, '\\$&')).join('[^/]+')}$`);
  return word.includes('/') ? TREE.some((file) => pattern.test(file)) : [...NAMES].some((name) => pattern.test(name));
}

/** The words between backticks in a text. */
const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, words = '']) => words.split(' '));

/** The targets of a page's links, relative to the root. */
function linked(file: string): string[] {
  return [...read(file).matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^\w+:/.test(to))
    .map((to) => path.posix.join(path.posix.dirname(file), to));
}

const PAGES = TREE.filter((file) => file.endsWith('.md'));
// A superseded decision may name files that no longer exist.
const CURRENT = PAGES.filter((file) => !/^Superseded by/m.test(read(file)));

describe('the documents', () => {
  it.each(CURRENT)('%s names files that exist', (file) => {
    // A foundation may remove the demonstration and the tests of this content.
    const mayGo = (word: string) => /^content\/(demo|.*\.test)/.test(word);
    const named = quoted(read(file)).filter((word) => (isOfTree(word) || isFileName(word)) && !mayGo(word));
    expect(named.filter((word) => !isThere(word))).toEqual([]);
  });

  it.each(PAGES)('%s links to files that exist', (file) => {
    expect(linked(file).filter((to) => !TREE.includes(to))).toEqual([]);
  });

  const SHIPPED = TREE.filter((file) => /^deploy\/|^(\.env\.example|compose\.yaml|Dockerfile)$/.test(file));

  it.each(SHIPPED)('%s names files that exist', (file) => {
    const words = read(file).match(/[\w./[\]()*-]+/g) ?? [];
    const named = words.map((word) => word.replace(/[().]+$/, '').replace(/^\(|^\.\//, '')).filter(isOfTree);
    expect(named.filter((word) => !isThere(word))).toEqual([]);
  });

  it('are referenced in the code by paths that exist', () => {
    const sources = TREE.filter((file) => /\.(tsx?|mjs|js|sql|css)$/.test(file));
    const named = sources.flatMap((file) => read(file).match(/\bdocs\/[\w/.-]+\.md\b/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((word) => !isThere(word))).toEqual([]);
  });
});
