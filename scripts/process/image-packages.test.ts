import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';
import { IMAGE_PACKAGES, keepPackages } from '#scripts/process/image-packages';

const IMPORTS = /^(?:import|export) (?!type )[^;]*?from ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]/gm;

/** What a file imports when it is loaded, directly or through other files: packages, and the folders of the checkout. */
function reach(file: string, seen = new Set<string>(), packages = new Set<string>()) {
  if (seen.has(file)) return { packages, folders: new Set<string>() };
  seen.add(file);
  for (const [, from, alone] of readFileSync(path.join(CHECKOUT, file), 'utf8').matchAll(IMPORTS)) {
    const name = from ?? alone ?? '';
    if (name.startsWith('node:')) continue;
    if (name.startsWith('#')) reach(`${name.slice(1)}.ts`, seen, packages);
    else if (name.startsWith('.')) reach(path.join(path.dirname(file), name), seen, packages);
    else packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  }
  return { packages, folders: new Set([...seen].map((each) => each.split('/')[0])) };
}

/** The folders that a stage of the Dockerfile copies. */
function copied(stage: string): string[] {
  const [, text = ''] =
    new RegExp(`\\nFROM \\S+ AS ${stage}\\n([^]*?)(\\nFROM|$)`).exec(
      readFileSync(path.join(CHECKOUT, 'Dockerfile'), 'utf8'),
    ) ?? [];
  return [...text.matchAll(/^COPY .*\.\/(\w+)$/gm)].map(([, folder = '']) => folder);
}

/** The packages of typefaces, which documents read as files. */
const typefaces = () =>
  [
    ...readFileSync(path.join(CHECKOUT, 'server/document/faces.ts'), 'utf8').matchAll(
      /variable\('([^']+)'\)|'(@fontsource[^']+)'/g,
    ),
  ].map(([, variable, folder]) => folder ?? `@fontsource-variable/${variable}`);

it.each([
  ['migrate', ['scripts/commands/db.ts'], ['prisma'], () => []],
  ['worker', ['scripts/commands/app-command.ts', 'scripts/commands/application-commands.ts'], [], typefaces],
])('the image “%s” has the packages and folders that its commands need, and no others', (image, files, data, more) => {
  const reached = files.map((file) => reach(file));
  const packages = new Set([...reached.flatMap((one) => [...one.packages]), ...more()]);
  expect([...packages].sort()).toEqual([...(IMAGE_PACKAGES[image] ?? [])].sort());
  const folders = new Set([...reached.flatMap((one) => [...one.folders]), ...data]);
  expect(copied(image).sort()).toEqual([...folders].sort());
});

it('leaves these packages in package.json, in their versions, and refuses one that is not there', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-packages-'));
  const file = path.join(folder, 'package.json');
  try {
    const manifest = {
      imports: { '#a': './a' },
      dependencies: { a: '1', b: '2' },
      devDependencies: { c: '3' },
      overrides: {},
    };
    writeFileSync(file, JSON.stringify(manifest));
    keepPackages(file, ['a', 'c']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      imports: { '#a': './a' },
      dependencies: { a: '1', c: '3' },
    });
    expect(() => keepPackages(file, ['d'])).toThrow('d is not in');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
