import { availableParallelism } from 'node:os';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// domain, unit and scripts: need nothing. integration: needs PostgreSQL; each file gets a migrated database of its own. All of them stand on the content of
// test/content/, by the condition in package.json. content: the tests beside the content, which are replaced with it.
const DOMAIN = ['domain/**/*.test.ts'];
const UNIT = ['{components,app}/**/*.test.{ts,tsx}'];
const SCRIPTS = ['scripts/**/*.test.{ts,tsx}'];
const INTEGRATION = ['{server,test}/**/*.test.ts'];
const CONTENT = ['content/**/*.test.ts'];

const TEST_CONTENT = {
  resolve: { conditions: ['test-content', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['test-content', ...defaultServerConditions] } },
};

const WITH_DATABASE = {
  globalSetup: ['scripts/test/test-server.ts'],
  setupFiles: ['scripts/test/vitest-database.ts'],
  // A transaction of any test delays the figures of all others on the same server.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL, so one per core would leave the cores idle.
    maxWorkers: Math.max(4, availableParallelism()),
    projects: [
      // Pure functions have no state that files could share, and loading the modules for each file takes longer than the tests.
      {
        extends: true,
        ...TEST_CONTENT,
        test: { name: 'domain', include: DOMAIN, isolate: false, testTimeout: 30_000 },
      },
      // Loading the packages for each file would take as long as its tests: files share threads. vitest-modules.ts keeps them apart.
      {
        extends: true,
        ...TEST_CONTENT,
        test: {
          name: 'unit',
          include: UNIT,
          isolate: false,
          pool: 'threads',
          setupFiles: ['scripts/test/vitest-modules.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      // They start servers and programs.
      {
        extends: true,
        ...TEST_CONTENT,
        test: { name: 'scripts', include: SCRIPTS, testTimeout: 60_000, hookTimeout: 60_000 },
      },
      // A thread starts faster than a process. Threads are not shared, because the engine of the migrations does not bear it.
      {
        extends: true,
        ...TEST_CONTENT,
        test: { name: 'integration', pool: 'threads', include: INTEGRATION, ...WITH_DATABASE },
      },
      // Loading the demonstration takes long on a busy machine.
      { extends: true, test: { name: 'content', include: CONTENT, ...WITH_DATABASE, testTimeout: 90_000 } },
    ],
  },
});
