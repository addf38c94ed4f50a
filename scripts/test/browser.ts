import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';
import { type Program, npmBrowsers } from '#scripts/test/npm-browser';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** A browser that starts here: its program, the environment it needs beside ours, and its switches. */
export type Browser = Readonly<{ executablePath: string; env: Record<string, string>; args: string[] }>;

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Nothing a test browser does on its own may reach for the network, which may be closed or slow. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * Finds a Chromium: the one `PLAYWRIGHT_CHROMIUM` names, the one that npm brought along, Playwright's own, an installed one, else Playwright's own downloaded. npm's
 * comes first since it is the same everywhere and draws into no window, for which Chromium proper takes half as long again. Throws Trouble when none starts.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (starts(plain(named))) return browser(plain(named));
    throw new UserFacingError(
      `PLAYWRIGHT_CHROMIUM is ${named}, which does not start. Set it to a Chromium's program, or unset it.`,
    );
  }
  const here = [...(await npmBrowsers()), ...[chromium.executablePath(), ...INSTALLED].map(plain)];
  const found = here.find(starts);
  if (found) return browser(found);
  download();
  const downloaded = plain(chromium.executablePath());
  if (starts(downloaded)) return browser(downloaded);
  throw new UserFacingError(
    'No Chromium starts here. Install one, and name it if need be: PLAYWRIGHT_CHROMIUM=/path/to/chromium',
  );
}

const plain = (file: string): Program => ({ file, env: {} });

function browser({ file, env }: Program): Browser {
  return { executablePath: file, env, args: QUIET };
}

/** Whether the program is there and all its libraries load. */
function starts({ file, env }: Program): boolean {
  if (!existsSync(file)) return false;
  return spawnSync(file, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

function download(): void {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
}
