import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright';
import { makeFolder } from '#scripts/process/data-folder';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';

/** A program and the environment variables that it needs in addition. */
type Program = Readonly<{ executablePath: string; env: Record<string, string> }>;

/** A browser that starts here, with its command line arguments. */
export type Browser = Program & Readonly<{ args: string[] }>;

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Background requests of a test browser are disabled, because the network may be closed or slow. */
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
 * Finds a Chromium: the one that `PLAYWRIGHT_CHROMIUM` names, npm's, Playwright's own, an installed one, or else it downloads Playwright's own. npm's
 * comes first because it is the same everywhere and is headless only; full Chromium takes half as long again. Throws UserFacingError if none starts.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  const own = { executablePath: chromium.executablePath(), env: {} };
  const installed = INSTALLED.map((executablePath) => ({ executablePath, env: {} }));
  const programs = named ? [{ executablePath: named, env: {} }] : [...(await npmPrograms()), own, ...installed];
  let found = programs.find(starts);
  if (!found && !named) {
    const playwright = path.join(CHECKOUT, 'node_modules', 'playwright', 'cli.js');
    spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
    found = [own].find(starts);
  }
  if (found) return { ...found, args: QUIET };
  throw new UserFacingError(
    named
      ? `PLAYWRIGHT_CHROMIUM is ${named}, which does not start. Set it to a Chromium's program, or unset it.`
      : 'No Chromium starts here. Install one, and name it if need be: PLAYWRIGHT_CHROMIUM=/path/to/chromium',
  );
}

/** Whether the program exists and all its libraries load. */
function starts({ executablePath, env }: Program): boolean {
  if (!existsSync(executablePath)) return false;
  return spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

const PACKAGE = path.join(CHECKOUT, 'node_modules', '@sparticuz', 'chromium');
const PARTS = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** The system's fonts, and the package's own: without any font, letters have no width. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/**
 * The headless Chromium that npm installs for Linux on x64, unpacked once for each of its versions: alone, and with the libraries that a small system
 * lacks. Empty on other systems.
 */
async function npmPrograms(): Promise<Program[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = path.join(CHECKOUT, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  const executablePath = path.join(home, 'chromium');
  const env = { FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  return [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib') } },
  ];
}

/** Unpacks into a temporary folder and renames it, so that an interrupted or parallel run leaves nothing incomplete. */
async function unpack(home: string): Promise<void> {
  const draft = `${home}-${process.pid}`;
  makeFolder(draft);
  // The package unpacks into the system's folder for temporary files, which users and checkouts would share.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    await Promise.all(PARTS.map((name) => inflate(path.join(PACKAGE, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(path.join(draft, 'fonts.conf'), FONTS);
  try {
    renameSync(draft, home);
  } catch (error) {
    // Another process was first.
    if (!existsSync(home)) throw error;
    rmSync(draft, { recursive: true });
  }
}
