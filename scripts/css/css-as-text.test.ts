import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import cssAsText from './css-as-text.mjs';
import cssLeftOut from './css-left-out.mjs';
import { CHECKOUT } from '#scripts/process/paths';

const SHEET = path.join(CHECKOUT, 'app', 'site.css');
const watched: string[] = [];
let made = '';

beforeAll(async () => {
  made = await new Promise<string>((resolve, reject) => {
    const loader = {
      resourcePath: SHEET,
      async: () => (trouble: unknown, text?: string) =>
        text === undefined ? reject(new Error(String(trouble))) : resolve(text),
      addDependency: (file: string) => watched.push(file),
      addContextDependency: (folder: string) => watched.push(folder),
    };
    void cssAsText.call(loader, readFileSync(SHEET, 'utf8'));
  });
}, 30_000);

test('the style of public pages is made as text, without what only the desk needs', () => {
  expect(made).toMatch(/^export const css = "/u);
  expect(made).toContain('.act-sun');
  expect(made).not.toContain('.queue-sheet');
});

test('it stays small, since every page carries it', () => expect(Buffer.byteLength(made)).toBeLessThan(49_000));

test('a browser gets none of it', () => expect(cssLeftOut()).toBe("export const css = '';"));

test('what it is made of is watched', () =>
  expect(watched).toEqual(expect.arrayContaining([path.join(CHECKOUT, 'app', 'look.css')])));

test('the faces it names are there', () => {
  const faces = [...made.matchAll(/url\(['"\\]*(\/faces\/[^'")\\]+)/gu)].map(([, face]) => face ?? '');
  expect(faces).toHaveLength(6);
  for (const face of faces) expect(existsSync(path.join(CHECKOUT, 'public', face))).toBe(true);
});

/** The components that these files bring along, themselves or by way of another. */
function componentsOf(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    for (const [, name] of readFileSync(path.join(CHECKOUT, file), 'utf8').matchAll(/from '#components\/([^']+)'/gu)) {
      const component = `components/${name}.tsx`;
      if (found.has(component)) continue;
      found.add(component);
      follow(component);
    }
  };
  for (const file of files) follow(file);
  return found;
}

test('no public page brings along a component whose classes are left out', () => {
  const leftOut = [...readFileSync(SHEET, 'utf8').matchAll(/@source not '\.\.\/(components\/[^']+)'/gu)]
    .map(([, pattern]) => (pattern?.endsWith('.tsx') ? pattern : `${pattern}/**/*.tsx`))
    .flatMap((pattern) => globSync(pattern, { cwd: CHECKOUT }))
    .filter((file) => !file.includes('.test.'));
  const pages = globSync('app/**/*.{ts,tsx}', { cwd: CHECKOUT }).filter(
    (file) => !/\.test\.|^app\/(admin|\(account\))\//u.test(file),
  );
  expect(leftOut.length).toBeGreaterThan(20);
  const seen = componentsOf(pages);
  expect(leftOut.filter((file) => seen.has(file))).toEqual([]);
});
