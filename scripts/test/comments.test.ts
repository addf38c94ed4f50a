import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';

const FOLDERS = ['app', 'components', 'content', 'domain', 'server', 'scripts', 'e2e', 'test'];
const CODE = /\.(css|[cm]?[jt]sx?)$/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => CODE.test(file) && !file.includes('.test.'))
    .map((file) => path.join(folder, file)),
);
const known = new Set([...files, ...readdirSync(CHECKOUT)].map((file) => path.basename(file)));

/** The files of ours that the comments of a text name, by their last part. */
function filesNamed(text: string): string[] {
  const comments = [...text.matchAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*/g)].map(([comment]) => comment).join('\n');
  return [...comments.matchAll(/(?<![\w.])[\w/[\]-]+\.(?:css|tsx?)\b/g)].map(([name]) => path.basename(name));
}

it('names in its comments no file of code that is gone', () => {
  expect(filesNamed('/* drawn by styles/gone.css */ // see gone-too.tsx')).toEqual(['gone.css', 'gone-too.tsx']);
  const gone = files.flatMap((file) =>
    filesNamed(readFileSync(path.join(CHECKOUT, file), 'utf8'))
      .filter((name) => !known.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(gone).toEqual([]);
});

it('names in its comments the style sheet that has the rules, not the one that imports them all', () => {
  const naming = files.filter((file) =>
    filesNamed(readFileSync(path.join(CHECKOUT, file), 'utf8')).includes('globals.css'),
  );
  expect(naming).toEqual([]);
});
