import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '#scripts/process/paths';
import { type SourceFile, measure } from '#scripts/test/structure';
import { runScript } from '#scripts/process/run-script';

const FOLDERS = ['app', 'components', 'content', 'domain', 'server', 'scripts', 'e2e', 'test'];

function filesOf(folder: string): SourceFile[] {
  return readdirSync(path.join(CHECKOUT, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) return [];
    const file = path.join(entry.parentPath, entry.name);
    return [{ path: path.relative(CHECKOUT, file), lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }];
  });
}

await runScript(async () => {
  const measures = measure(FOLDERS.flatMap(filesOf));
  for (const { what, found, budget, isMet } of measures) {
    console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${found} (${budget})`);
  }
  return measures.every(({ isMet }) => isMet) ? 0 : 1;
});
