import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock, nameAt, withoutHash, type Lock } from '#scripts/commands/complete-lock';
import { CHECKOUT } from '#scripts/process/paths';
import { VERSION_FLOORS } from '#scripts/test/version-floors';

const lock = JSON.parse(readFileSync(path.join(CHECKOUT, 'package-lock.json'), 'utf8')) as Lock;

const toNumbers = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);

/** Whether a version is at least its floor: that of its major version, or else the last one. A prerelease counts as the version before it. */
function isSafe(version: string, floors: readonly string[]): boolean {
  const [major = 0] = toNumbers(version);
  const floor = floors.find((each) => toNumbers(each)[0] === major) ?? floors.at(-1) ?? '';
  const [own, least] = [toNumbers(version), toNumbers(floor)];
  const at = own.findIndex((number, index) => number !== least[index]);
  return at === -1 ? !version.includes('-') : (own[at] ?? 0) > (least[at] ?? 0);
}

/** Packages of a lock file below their floor, as `name version (advisory)`. */
function findUnsafe({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { version }]) => {
    const [name, floor] = [nameAt(place), VERSION_FLOORS[nameAt(place)]];
    return !floor || !version || isSafe(version, floor.least) ? [] : [`${name} ${version} (${floor.advisory})`];
  });
}

describe('the lock file', () => {
  it('has no package with a known advisory', () => {
    expect(findUnsafe(lock)).toEqual([]);
  });

  it('has a hash of every package, and the packages of every platform', () => {
    expect(withoutHash(lock)).toEqual([]);
    expect(completeLock(structuredClone(lock))).toBe(0);
  });

  it.each([
    ['node_modules/next', '16.2.5', true],
    ['node_modules/next', '16.2.6-canary.1', true],
    ['node_modules/next', '16.2.6', false],
    ['node_modules/next', '15.5.16', false],
    ['node_modules/next', '14.2.40', true],
    ['node_modules/next', '17.0.0', false],
    ['node_modules/next-auth/node_modules/nodemailer', '8.0.11', true],
    ['node_modules/nodemailer', '10.0.0', false],
  ])('with %s %s is unsafe: %s', (place, version, unsafe) => {
    expect(findUnsafe({ packages: { [place]: { version } } })).toHaveLength(unsafe ? 1 : 0);
  });

  it('has every package that the list names, and each entry says why', () => {
    const names = new Set(Object.keys(lock.packages).map(nameAt));
    for (const [name, { advisory, reason }] of Object.entries(VERSION_FLOORS)) {
      expect(names).toContain(name);
      expect(advisory).toMatch(/^GHSA(-[2-9cfghjmpqrvwx]{4}){3}$/);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});
