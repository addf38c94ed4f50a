import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '#scripts/process/paths';

const FOLDERS = ['app', 'components', 'content', 'domain', 'server', 'public', 'prisma'];
/** What next.config.js reads of the scripts. */
const SETTINGS = ['scripts/process/default-locale-rewrites.ts'];
const FILES =
  /^(package(-lock)?\.json|tsconfig\.json|proxy\.ts|instrumentation(-client)?\.ts|\.env(\..+)?|.*\.config\.(ts|mjs|js))$/;

/** One text that changes when anything changes that goes into a build: sources, packages, Node, and settings told to it. */
export function stampOf(places: readonly string[] = [...FOLDERS, ...SETTINGS, ...topFiles()]): string {
  const hash = createHash('sha256');
  hash.update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_') || name === 'SITE_URL') hash.update(`\0${name}=${value}`);
  }
  for (const file of places.flatMap(filesOf).sort()) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(path.join(CHECKOUT, file)));
  }
  return hash.digest('hex');
}

function topFiles(): string[] {
  return readdirSync(CHECKOUT).filter((name) => FILES.test(name));
}

function filesOf(place: string): string[] {
  const full = path.join(CHECKOUT, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.relative(CHECKOUT, path.join(entry.parentPath, entry.name))] : [],
  );
}
