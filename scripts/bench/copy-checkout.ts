import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '#scripts/process/paths';

const LEFT_OUT = ['node_modules', '.next', '.data', '.git', '.env', 'generated', 'test-results', 'playwright-report'];

/** Copies the checkout as a clone would hold it, with what is not committed yet; the packages only where asked for. */
export function copyCheckout(target: string, { withPackages }: { withPackages: boolean }): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(CHECKOUT)) {
    if (!LEFT_OUT.includes(name) && !name.endsWith('.tsbuildinfo'))
      cpSync(path.join(CHECKOUT, name), path.join(target, name), { recursive: true });
  }
  if (withPackages) linkAll(path.join(CHECKOUT, 'node_modules'), path.join(target, 'node_modules'));
}

/** A tree of hard links: packages are large, and Turbopack follows no link that leaves the folder. Copies across file systems. */
function linkAll(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) linkAll(from, to);
    else if (entry.isSymbolicLink()) cpSync(from, to, { verbatimSymlinks: true });
    else link(from, to);
  }
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}
