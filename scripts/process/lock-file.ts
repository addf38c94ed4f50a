type Entry = { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; libc?: string[] } & Record<
  string,
  unknown
>;
/** What matters here of a package-lock.json. */
export type Lock = { packages: Record<string, Entry> };

const SYSTEMS: Record<string, string> = {
  linux: 'linux',
  linuxmusl: 'linux',
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  wasm32: 'wasi',
  wasi: 'wasi',
};
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el'];

/** Adds to the lock an entry for every optional package it names but does not hold, and answers how many it added. */
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

/** A package is found beside the one that asks for it, or in any folder above. */
function isHeld(lock: Lock, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** The platform a package is for, as its name tells: `@next/swc-darwin-arm64`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu'> {
  const words = name.split(/[/-]/);
  const system = words.find((word) => word in SYSTEMS);
  const cpu = PROCESSORS.find((one) => words.includes(one) || (one === 'arm64' && words.includes('aarch64')));
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(system ? { os: [SYSTEMS[system] ?? system] } : {}) };
}
