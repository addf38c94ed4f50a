import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import cssAsText from './css-as-text.mjs';
import cssLeftOut from './css-left-out.mjs';
import { CHECKOUT } from '#scripts/places';

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

test('it stays small, since every page carries it', () => expect(Buffer.byteLength(made)).toBeLessThan(50_000));

test('a browser gets none of it', () => expect(cssLeftOut()).toBe("export const css = '';"));

test('what it is made of is watched', () =>
  expect(watched).toEqual(expect.arrayContaining([path.join(CHECKOUT, 'app', 'look.css')])));

test('the faces it names are there', () => {
  const faces = [...made.matchAll(/url\(['"\\]*(\/faces\/[^'")\\]+)/gu)].map(([, face]) => face ?? '');
  expect(faces).toHaveLength(6);
  for (const face of faces) expect(existsSync(path.join(CHECKOUT, 'public', face))).toBe(true);
});
