import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright';
import { CHECKOUT } from '#scripts/places';
import { Trouble } from '#scripts/trouble';

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

/** Where npm's browser is unpacked, once. */
const UNPACKED = path.join(CHECKOUT, 'node_modules', '.cache', 'chromium');

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
 * Finds a Chromium: the one `PLAYWRIGHT_CHROMIUM` names, an installed one, Playwright's own (downloaded if the network
 * allows), else the one that npm brought along with its libraries. Throws Trouble when none starts.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (starts(named, {})) return browser(named, {});
    throw new Trouble(
      `PLAYWRIGHT_CHROMIUM is ${named}, which does not start. Set it to a Chromium's program, or unset it.`,
    );
  }
  const found = [...INSTALLED, chromium.executablePath()].find((file) => existsSync(file) && starts(file, {}));
  if (found) return browser(found, {});
  if (!existsSync(UNPACKED)) download();
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded) && starts(downloaded, {})) return browser(downloaded, {});
  const packed = await unpackFromNpm();
  if (packed && starts(packed.file, packed.env)) return browser(packed.file, packed.env);
  throw new Trouble(
    'No Chromium starts here. Install one, and name it if need be: PLAYWRIGHT_CHROMIUM=/path/to/chromium',
  );
}

function browser(executablePath: string, env: Record<string, string>): Browser {
  const sandboxless = process.getuid?.() === 0 || 'LD_LIBRARY_PATH' in env;
  return { executablePath, env, args: [...QUIET, ...(sandboxless ? ['--no-sandbox'] : [])] };
}

/** Whether the program and all its libraries load. */
function starts(file: string, env: Record<string, string>): boolean {
  return spawnSync(file, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

function download(): void {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
}

async function unpackFromNpm(): Promise<{ file: string; env: Record<string, string> } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const bin = path.join(CHECKOUT, 'node_modules', '@sparticuz', 'chromium', 'bin');
  mkdirSync(UNPACKED, { recursive: true });
  // The package unpacks into the system's folder for temporary files, which users and checkouts would share.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = UNPACKED;
  try {
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    const [file] = await Promise.all(names.map((name) => inflate(path.join(bin, name))));
    const env = {
      LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(UNPACKED, 'fonts'),
    };
    return file ? { file, env } : undefined;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
