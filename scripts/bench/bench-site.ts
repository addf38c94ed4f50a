import path from 'node:path';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { addBenchPages } from '#scripts/bench/bench-pages';
import { copyCheckout } from '#scripts/bench/copy-checkout';
import { runProgram } from '#scripts/bench/programs';
import { withProgress } from '#scripts/process/progress';
import { testEnvironment } from '#scripts/test/test-environment';

const sites = new Map<BenchPlace, Promise<string>>();

/** The folder of the built site with the bench's pages in it: made once, when first asked for. */
export function builtSite(place: BenchPlace): Promise<string> {
  const site = sites.get(place) ?? build(path.join(place.folder, 'site'));
  sites.set(place, site);
  return site;
}

async function build(site: string): Promise<string> {
  copyCheckout(site, { withPackages: true });
  addBenchPages(site);
  const env = testEnvironment({ DATA_DIR: path.join(site, '..', 'site-data') });
  await withProgress('Building the site with the bench’s pages', () =>
    runProgram(process.execPath, [path.join(site, 'scripts', 'commands', 'build.ts')], { env }),
  );
  return site;
}
