import { expect, test } from 'vitest';
import { completeLock } from '#scripts/commands/complete-lock';

const swc = (version: string) => ({ '@next/swc-darwin-arm64': version, '@next/swc-linux-x64-gnu': version });

test('adds the packages for other platforms that npm left out', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/next': { version: '16.4.6', optionalDependencies: swc('16.4.6') },
      'node_modules/@next/swc-linux-x64-gnu': { version: '16.4.6' },
    },
  };
  expect(completeLock(lock)).toBe(1);
  expect(lock.packages).toHaveProperty(['node_modules/@next/swc-darwin-arm64'], {
    version: '16.4.6',
    cpu: ['arm64'],
    os: ['darwin'],
    optional: true,
  });
  expect(completeLock(lock)).toBe(0);
});

test('finds a package in the folder of the package that needs it, or in a folder above', () => {
  const lock = {
    packages: {
      'node_modules/a': { optionalDependencies: { b: '1.0.0' } },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
      'node_modules/c/node_modules/d': { optionalDependencies: { e: '^2.0.0' } },
      'node_modules/e': { version: '2.1.0' },
    },
  };
  expect(completeLock(lock)).toBe(0);
});
