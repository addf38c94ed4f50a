import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { UserFacingError } from '#domain/user-facing-error';
import { CHECKOUT } from '#scripts/process/paths';
import { runScript } from '#scripts/process/run-script';

// npm locks only the packages for platforms that its registry offered at the time, and `npm ci` then refuses the lock file on other platforms. Run
// this after every change of dependencies: node scripts/commands/complete-lock.ts. It asks the registry for the hashes of what it adds.

type Entry = {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
} & Record<string, unknown>;
/** The part of package-lock.json that is used here. */
export type Lock = { packages: Record<string, Entry> };

const SYSTEMS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos wasi win32'.split(' ');
/** System names that npm spells differently. */
const ALIASES: Readonly<Record<string, string>> = { linuxmusl: 'linux', windows: 'win32', wasm32: 'wasi' };
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el'];

/** Adds an entry for every optional package that the lock names but does not have; returns how many it added. */
export function completeLock(lock: Lock): number {
  const before = Object.keys(lock.packages).length;
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries((entry['optionalDependencies'] ?? {}) as Record<string, string>)) {
      if (isHeld(lock, place, name)) continue;
      lock.packages[`node_modules/${name}`] = {
        version: version.replace(/^[\^~]/, ''),
        ...platformOf(name),
        optional: true,
      };
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Object.keys(lock.packages).length - before;
}

/** The places in the lock without a hash that `npm ci` could check. */
export function withoutHash({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, entry]) => (place === '' || entry.integrity ? [] : [place]));
}

/** The name of the package at a place: `@next/swc-darwin-arm64`. */
export function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** A package's hash in the registry. Throws UserFacingError if it has none. */
async function findHash(spec: string): Promise<string> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await promisify(execFile)(npm, ['view', spec, 'dist.integrity'], { cwd: CHECKOUT });
  if (!stdout.startsWith('sha512-')) throw new UserFacingError(`The registry has no hash of ${spec}.`);
  return stdout.trim();
}

/** A package is found next to the package that requires it, or in any folder above. */
function isHeld(lock: Lock, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** The platform of a package, from its name: `@next/swc-darwin-arm64`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu'> {
  const parts = name.split(/[/-]/);
  const system = parts.map((part) => ALIASES[part] ?? part).find((part) => SYSTEMS.includes(part));
  const cpu = parts.map((part) => (part === 'aarch64' ? 'arm64' : part)).find((part) => PROCESSORS.includes(part));
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(system ? { os: [system] } : {}) };
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const file = path.join(CHECKOUT, 'package-lock.json');
    const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
    const added = completeLock(lock);
    for (const place of withoutHash(lock)) {
      const entry = lock.packages[place] as Entry;
      lock.packages[place] = { ...entry, integrity: await findHash(`${nameAt(place)}@${entry.version}`) };
    }
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(
      added === 0 ? 'The lock file is complete.' : `Added ${added} packages of other platforms to the lock file.`,
    );
  });
}
