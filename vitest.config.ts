import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// unit: needs nothing. integration: needs PostgreSQL; each file gets a migrated database of its own.
const UNIT = ['{domain,components,content,app,scripts}/**/*.test.{ts,tsx}'];
const INTEGRATION = ['server/**/*.test.ts'];

export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL, so one per core would leave the cores idle.
    maxWorkers: Math.max(4, availableParallelism()),
    projects: [
      { extends: true, test: { name: 'unit', include: UNIT, testTimeout: 30_000, hookTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'integration',
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
