import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { makeFolder } from '#scripts/process/make-folder';
import { CHECKOUT } from '#scripts/process/paths';

const PACKAGE = path.join(CHECKOUT, 'node_modules', '@sparticuz', 'chromium');
const PARTS = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** The system's fonts, and the package's own: where there are none at all, letters have no width. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** A program and the environment it needs beside ours. */
export type Program = Readonly<{ file: string; env: Record<string, string> }>;

/**
 * The headless Chromium that npm brings along for Linux on x64, unpacked once for each of its versions: as it is, and with the libraries that a small system lacks.
 * Nothing elsewhere.
 */
export async function npmBrowsers(): Promise<Program[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = path.join(CHECKOUT, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  const file = path.join(home, 'chromium');
  const env = { FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  return [
    { file, env },
    { file, env: { ...env, LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib') } },
  ];
}

/** Unpacks beside its place and takes it with one step: ended in the middle, or done twice at once, it leaves nothing half there. */
async function unpack(home: string): Promise<void> {
  const made = `${home}-${process.pid}`;
  makeFolder(made);
  await inflateInto(made);
  writeFileSync(path.join(made, 'fonts.conf'), FONTS);
  try {
    renameSync(made, home);
  } catch (error) {
    // Another process was first.
    if (!existsSync(home)) throw error;
    rmSync(made, { recursive: true });
  }
}

/** The package unpacks into the system's folder for temporary files, which users and checkouts would share. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await Promise.all(PARTS.map((name) => inflate(path.join(PACKAGE, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
