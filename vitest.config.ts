import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// domain and unit: need nothing. integration: needs PostgreSQL; each file gets a migrated database of its own.
const DOMAIN = ['{domain,content}/**/*.test.ts'];
const UNIT = ['{components,app,scripts}/**/*.test.{ts,tsx}'];
const INTEGRATION = ['server/**/*.test.ts'];

export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL, so one per core would leave the cores idle.
    maxWorkers: Math.max(4, availableParallelism()),
    projects: [
      // Pure functions have no state that files could share, and loading the modules for each file takes longer than the tests.
      { extends: true, test: { name: 'domain', include: DOMAIN, isolate: false, testTimeout: 30_000 } },
      { extends: true, test: { name: 'unit', include: UNIT, testTimeout: 30_000, hookTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'integration',
          // A thread starts faster than a process.
          pool: 'threads',
          include: INTEGRATION,
          globalSetup: ['scripts/test/test-server.ts'],
          setupFiles: ['scripts/test/vitest-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
