import { availableParallelism } from 'node:os';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// unit: needs nothing. integration: needs PostgreSQL; each file gets a migrated database of its own. Both stand on the content of test/content/, by the
// condition in package.json. content: what only the tests beside the content know of it; they are replaced with it.
const UNIT = ['{domain,components,app,scripts}/**/*.test.{ts,tsx}'];
const INTEGRATION = ['server/**/*.test.ts'];
const CONTENT = ['content/**/*.test.ts'];

const TEST_CONTENT = {
  resolve: { conditions: ['test-content', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['test-content', ...defaultServerConditions] } },
};

const WITH_DATABASE = {
  globalSetup: ['scripts/test/test-server.ts'],
  setupFiles: ['scripts/test/vitest-database.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL, so one per core would leave the cores idle.
    maxWorkers: Math.max(4, availableParallelism()),
    projects: [
      {
        extends: true,
        ...TEST_CONTENT,
        test: { name: 'unit', include: UNIT, testTimeout: 30_000, hookTimeout: 30_000 },
      },
      { extends: true, ...TEST_CONTENT, test: { name: 'integration', include: INTEGRATION, ...WITH_DATABASE } },
      { extends: true, test: { name: 'content', include: CONTENT, ...WITH_DATABASE } },
    ],
  },
});
