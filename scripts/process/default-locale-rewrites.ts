import { readdirSync } from 'node:fs';
import path from 'node:path';

type Rewrite = Readonly<{ source: string; destination: string }>;

const PAGE = /^(page|route)\.tsx?$/;

/** All addresses below a folder of the app tree, in the syntax of Next's settings: `/impact/:programme`. A catch-all route is left out. */
function addressesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return PAGE.test(entry.name) ? [''] : [];
    const below = () => addressesBelow(path.join(folder, entry.name));
    if (entry.name.startsWith('(')) return below();
    if (entry.name.startsWith('[...')) return [];
    const segment = entry.name.replace(/^\[(.+)\]$/, ':$1');
    return below().map((address) => `/${segment}${address}`);
  });
}

const depth = (address: string) => address.split('/').length;

/**
 * The rewrites from addresses without a language to the pages of the default language, one for each. A single pattern for all of them would make static pages a
 * quarter slower. The framework tries one after the other, so the shortest addresses, which are requested most, come first. `tree` is the folder `app/[locale]`.
 */
export function defaultLocaleRewrites(tree: string, locale: string): Rewrite[] {
  return addressesBelow(tree)
    .toSorted((a, b) => depth(a) - depth(b) || a.localeCompare(b))
    .map((address) => ({ source: address || '/', destination: `/${locale}${address}` }));
}
